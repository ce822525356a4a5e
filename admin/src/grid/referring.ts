import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { showDay } from '../../../shared/days.js';
import type { Language } from '../../../shared/kinds.js';
import type { Problem } from '../../../shared/problem.js';
import { ask } from '../client.js';
import { printed } from '../documents.js';
import type { Row } from './line.js';
import { choiceOf, naming, spansOf } from './rowNames.js';

/** Rows of one resource that refer to what is to be deleted. */
export interface Referring {
  card: ResourceCard;
  /** With those there was no room to read. */
  total: number;
  rows: readonly Row[];
  /** So many of them are not for this user to delete. */
  kept: number;
}

/** What stands in the way of a deletion, as far as one may see it. `hidden`: something does that one may not see. */
export interface Referrers {
  groups: readonly Referring[];
  hidden: boolean;
}

/** More go in a save of their own, from their own sheet. */
export const mostRead = 1000;

type Read = typeof ask;

/** The rows behind what the server told, of all resources in one question. */
export async function readReferrers(catalog: Catalog, left: readonly Problem[], read: Read = ask): Promise<Referrers> {
  const told = catalog.resources.flatMap((card) => toldOf(card, left));
  const hidden = left.length > left.filter(({ detail }) => told.some(({ card }) => card.name === detail?.resource)).length;
  if (told.length === 0) return { groups: [], hidden };
  const declared = told.map(({ card }) => `$${card.plural}: ${card.name}Where`).join(', ');
  const asked = told.map(
    ({ card }) =>
      `${card.plural}(where: $${card.plural}, take: ${mostRead}) { rows { ${printed(naming(catalog, card))} } total(exact: true) }`,
  );
  const pages = await read<Record<string, { rows: Row[]; total: number }>>(
    `query Referring(${declared}) { ${asked.join(' ')} }`,
    Object.fromEntries(told.map(({ card, where }) => [card.plural, where])),
  );
  return {
    groups: told.map(({ card, kept }) => ({ card, kept, rows: pages[card.plural]?.rows ?? [], total: pages[card.plural]?.total ?? 0 })),
    hidden,
  };
}

type Left = readonly Problem[];

/** All that refers, and what refers to that, to the end: one question is asked of all of it. `ask`: what would be left if these went, too. */
export async function followReferrers(
  before: Referrers,
  first: Left,
  { read, ask }: { read: (left: Left) => Promise<Referrers>; ask: (groups: readonly Referring[]) => Promise<Left> },
): Promise<Referrers> {
  let all = before;
  let left = first;
  while (left.length > 0) {
    const next = joined(all, await read(left));
    if (!isFree(next) || countOf(next) === countOf(all)) return next;
    all = next;
    left = await ask(next.groups);
  }
  return all;
}

/** Rows of this resource that the server told of: those with a link to one of the rows named. */
function toldOf(card: ResourceCard, left: readonly Problem[]): { card: ResourceCard; where: object; kept: number }[] {
  const own = left.filter(({ detail }) => detail?.resource === card.name);
  const links = card.fields.flatMap(({ name, target }) => {
    const ids = own.flatMap(({ resource, id }) => (resource === target && id ? [id] : []));
    return ids.length > 0 ? [{ [name]: { in: [...new Set(ids)] } }] : [];
  });
  return links.length > 0
    ? [{ card, where: { or: links }, kept: own.reduce((sum, { detail }) => sum + Number(detail?.kept ?? 0), 0) }]
    : [];
}

/** What was found before and what the server tells next, each row once. */
export const joined = (before: Referrers, next: Referrers): Referrers => ({
  hidden: next.hidden,
  groups: [
    ...before.groups.filter(({ card }) => next.groups.every((group) => group.card !== card)),
    ...next.groups.map((group) => {
      const known = before.groups.find(({ card }) => card === group.card);
      if (!known) return group;
      const rows = [...new Map([...known.rows, ...group.rows].map((row) => [row.id, row])).values()];
      return { ...group, rows, total: rows.length + (group.total - group.rows.length), kept: known.kept + group.kept };
    }),
  ],
});

interface Named {
  id: string;
  title: string;
  /** Of a dated row its days, of another its code or the like. */
  hint: string;
  count: number;
}

/** Rows by what they are called and what tells them apart; those that nothing does together, and how many they are. */
export function namedOf(card: ResourceCard, rows: readonly Row[], language: Language): Named[] {
  const named = rows.map((row) => {
    const { shown, hint = '' } = choiceOf(card, row, language);
    return {
      id: row.id,
      title: shown,
      hint: card.dated
        ? spansOf(card)
            .map((name) => dayText(row[name]))
            .join(' – ')
        : hint,
    };
  });
  const groups = new Map<string, Named>();
  for (const one of named) {
    const key = JSON.stringify([one.title, one.hint]);
    const known = groups.get(key);
    groups.set(key, { ...(known ?? one), count: (known?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

const dayText = (value: unknown) => (typeof value === 'string' ? showDay(value) : '');

/** Every row that has to go along was read, and may be deleted. */
export const isFree = ({ groups, hidden }: Referrers) =>
  !hidden && groups.every(({ kept, rows, total }) => kept === 0 && rows.length === total);

export const countOf = ({ groups }: Referrers) => groups.reduce((sum, { total }) => sum + total, 0);
