import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { mostAliases } from '../../../shared/limits.js';
import { at, isObject } from '../catalog.js';
import { ask } from '../client.js';
import type { Event } from '../dataProvider.js';
import { historyFields } from '../documents.js';
import { type Column, groupOf, type Hop } from '../grid/columns.js';
import { inChunks } from '../inChunks.js';

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

const mostBeside = 60;

/** The history of a row with that of the rows its sheet shows beside it, by saves, newest first: a save made them together. */
export async function readDeeds(card: ResourceCard, id: string, columns: readonly Column[]): Promise<Deed[]> {
  return together(await readAll([{ card, id }, ...(await beside(card, id, columns))]));
}

/** Its history as its page tells it: with what was deleted from the lists there, and is not back. */
export async function readPageDeeds(catalog: Catalog, card: ResourceCard, id: string, columns: readonly Column[]): Promise<Deed[]> {
  const others = await beside(card, id, columns);
  const owners = [{ card, id }, ...others.filter(({ hasLists }) => hasLists)].slice(0, mostAliases);
  const [events, gone] = await Promise.all([readAll([{ card, id }, ...others]), readDeletions(catalog, owners)]);
  return together([...events, ...gone]);
}

const readAll = (all: readonly Traced[]) => inChunks(all.slice(0, mostBeside), mostAliases, readEvents);

async function readEvents(traced: readonly Traced[]): Promise<(Event & Traced)[]> {
  const told = await askOfEach<Event>(traced, (resource, id) => `history(resource: ${resource}, id: ${id}) { ${historyFields} }`);
  return told.flatMap(({ card, id, answer }) => answer.map((event) => ({ ...event, card, id })));
}

/** The same question of several rows, in one request. */
async function askOfEach<A>(traced: readonly Traced[], question: (resource: string, id: string) => string) {
  const declared = traced.map((_, place) => `$r${place}: String!, $i${place}: ID!`).join(', ');
  const asked = traced.map((_, place) => `a${place}: ${question(`$r${place}`, `$i${place}`)}`).join(' ');
  const variables = Object.fromEntries(
    traced.flatMap(({ card, id }, place) => [
      [`r${place}`, card.name],
      [`i${place}`, id],
    ]),
  );
  const answers = await ask<Record<string, A[]>>(`query OfEach(${declared}) { ${asked} }`, variables);
  return traced.map(({ card, id }, place) => ({ card, id, answer: answers[`a${place}`] ?? [] }));
}

interface Deletion extends Omit<Event, 'event'> {
  resource: string;
  id: string;
}

const deletionFields = 'resource id at by operation label changes { field from to }';

/** Rows of the lists of these rows that were deleted and are not back. */
async function readDeletions({ resources }: Catalog, owners: readonly Traced[]): Promise<Gone[]> {
  const told = await askOfEach<Deletion>(owners, (resource, id) => `deletions(resource: ${resource}, ids: [${id}]) { ${deletionFields} }`);
  return told.flatMap(({ id: of, answer }) =>
    answer.flatMap(({ resource, ...deletion }) => {
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
  const paths = new Map(columns.flatMap(({ hops }) => (hops.length > 0 ? [[groupOf({ hops }), hops] as const] : [])));
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
