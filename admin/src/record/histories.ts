import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { at, isObject } from '../catalog.js';
import { ask } from '../client.js';
import type { Event } from '../dataProvider.js';
import { historyFields } from '../documents.js';
import type { Column, Hop } from '../grid/columns.js';

/** What one save did to a row and to the rows beside it. */
export interface Deed {
  key: string;
  at: string;
  by: string | null;
  label: string | null;
  parts: { card: ResourceCard; id: string; event: string; changes: Event['changes']; gone?: Gone['gone'] }[];
}

/** What deleted a row of a list and was not taken back: by which save, and whose list it was. */
type Gone = Event & Traced & { gone: { operation: string | null; of: string } };

interface Traced {
  card: ResourceCard;
  id: string;
}

/** House, section 8: so many aliases a request. */
const atOnce = 15;
const mostBeside = 60;

/** The history of a row with that of the rows its sheet shows beside it, by saves, newest first: a save made them together. */
export async function readDeeds(card: ResourceCard, id: string, columns: readonly Column[]): Promise<Deed[]> {
  return together(await readAll([{ card, id }, ...(await beside(card, id, columns))]));
}

/** Its history as its page tells it: with what was deleted from the lists there, and is not back. */
export async function readPageDeeds(catalog: Catalog, card: ResourceCard, id: string, columns: readonly Column[]): Promise<Deed[]> {
  const others = await beside(card, id, columns);
  const owners = [{ card, id }, ...others.filter(({ hasLists }) => hasLists)].slice(0, atOnce);
  const [events, gone] = await Promise.all([readAll([{ card, id }, ...others]), readDeletions(catalog, owners)]);
  return together([...events, ...gone]);
}

async function readAll(all: readonly Traced[]): Promise<(Event & Traced)[]> {
  const traced = all.slice(0, mostBeside);
  const chunks = Array.from({ length: Math.ceil(traced.length / atOnce) }, (_, place) =>
    traced.slice(place * atOnce, (place + 1) * atOnce),
  );
  return (await Promise.all(chunks.map(readEvents))).flat();
}

async function readEvents(traced: readonly Traced[]): Promise<(Event & Traced)[]> {
  const declared = traced.map((_, place) => `$r${place}: String!, $i${place}: ID!`).join(', ');
  const asked = traced.map((_, place) => `h${place}: history(resource: $r${place}, id: $i${place}) { ${historyFields} }`).join(' ');
  const variables = Object.fromEntries(
    traced.flatMap(({ card, id }, place) => [
      [`r${place}`, card.name],
      [`i${place}`, id],
    ]),
  );
  const answer = await ask<Record<string, Event[]>>(`query Histories(${declared}) { ${asked} }`, variables);
  return traced.flatMap(({ card, id }, place) => (answer[`h${place}`] ?? []).map((event) => ({ ...event, card, id })));
}

interface Deletion extends Omit<Event, 'event'> {
  resource: string;
  id: string;
}

const deletionFields = 'resource id at by operation label changes { field from to }';

/** Rows of the lists of these rows that were deleted and are not back. */
async function readDeletions({ resources }: Catalog, owners: readonly Traced[]): Promise<Gone[]> {
  const declared = owners.map((_, place) => `$r${place}: String!, $i${place}: ID!`).join(', ');
  const asked = owners.map((_, place) => `d${place}: deletions(resource: $r${place}, ids: [$i${place}]) { ${deletionFields} }`).join(' ');
  const variables = Object.fromEntries(
    owners.flatMap(({ card, id }, place) => [
      [`r${place}`, card.name],
      [`i${place}`, id],
    ]),
  );
  const answer = await ask<Record<string, Deletion[]>>(`query Deletions(${declared}) { ${asked} }`, variables);
  return owners.flatMap(({ id: of }, place) =>
    (answer[`d${place}`] ?? []).flatMap(({ resource, ...deletion }) => {
      const card = resources.find(({ name }) => name === resource);
      return card ? [{ ...deletion, card, event: 'DELETE', gone: { operation: deletion.operation, of } }] : [];
    }),
  );
}

/** Every row that ever stood beside this one, not only those in force. */
async function beside(card: ResourceCard, id: string, columns: readonly Column[]): Promise<(Traced & Pick<Way, 'hasLists'>)[]> {
  const ways = waysOf(card, columns);
  if (ways.length === 0) return [];
  const asked = ways.map(({ names, isList }) =>
    names.reduceRight((within, name) => `${name} { ${within} }`, isList ? 'rows { id }' : 'id'),
  );
  const { row } = await ask<{ row: unknown }>(`query Beside($id: ID!) { row: ${card.single}(id: $id) { id ${asked.join(' ')} } }`, { id });
  return ways.flatMap(({ card: target, names, isList, hasLists }) => {
    const found = at(row, names);
    const rows = isList ? at(found, ['rows']) : [found];
    return (Array.isArray(rows) ? rows : []).flatMap((one: unknown) =>
      isObject(one) && typeof one.id === 'string' ? [{ card: target, id: one.id, hasLists }] : [],
    );
  });
}

interface Way {
  card: ResourceCard;
  names: string[];
  isList: boolean;
  /** The lists of the row there are on the page, too. */
  hasLists: boolean;
}

function waysOf(root: ResourceCard, columns: readonly Column[]): Way[] {
  const paths = new Map(columns.flatMap(({ hops }) => (hops.length > 0 ? [[hops.map(({ name }) => name).join('.'), hops] as const] : [])));
  return [...paths.values()].flatMap((hops) => wayTo(root, hops));
}

/** To a dated row by the list of all of its kind; a row behind another dated one belongs to that one. */
function wayTo(root: ResourceCard, hops: readonly Hop[]): Way[] {
  const last = hops.at(-1);
  if (!last || hops.slice(0, -1).some(({ how }) => how === 'current')) return [];
  const owner = hops.at(-2)?.card ?? root;
  const before = hops.slice(0, -1).map(({ name }) => name);
  if (last.how !== 'current') return [{ card: last.card, names: [...before, last.name], isList: false, hasLists: hops.length === 1 }];
  const many = owner.manys.find(({ target, by, inside }) => target === last.card.name && by === last.by && !inside);
  return many
    ? [{ card: last.card, names: [...before, many.name], isList: true, hasLists: false }]
    : [{ card: last.card, names: [...before, last.name], isList: false, hasLists: false }];
}

function together(events: readonly (Event & Traced & Partial<Gone>)[]): Deed[] {
  const deeds = new Map<string, Deed>();
  for (const { at: moment, by, operation, label, event, changes, card, id, gone } of events) {
    const key = operation ?? `${moment} ${card.name} ${id}`;
    const deed = deeds.get(key) ?? { key, at: moment, by, label, parts: [] };
    deed.parts.push({ card, id, event, changes, gone });
    deeds.set(key, deed);
  }
  return [...deeds.values()].toSorted((a, b) => b.at.localeCompare(a.at));
}

/** The rows that values of links in these deeds lead to. */
export const linkedIn = (catalog: Catalog, deeds: readonly Deed[]): Traced[] =>
  deeds
    .flatMap(({ parts }) => parts)
    .flatMap(({ card, changes }) =>
      changes.flatMap(({ field: name, from, to }) => {
        const target = card.fields.find((field) => field.name === name)?.target;
        const known = catalog.resources.find((candidate) => candidate.name === target);
        return known ? [from, to].flatMap((id) => (typeof id === 'string' ? [{ card: known, id }] : [])) : [];
      }),
    );
