import type { Catalog, ResourceCard } from '../../shared/catalog.js';
import { cardOf, targetOf, titlePath } from './catalog.js';
import type { Column, Hop } from './grid/columns.js';

/** What to read of a row: names of fields, and what to read behind names of links. */
export interface Selection {
  [name: string]: Selection;
}

const add = (selection: Selection, path: readonly string[]) => {
  path.reduce<Selection>((within, name) => {
    within[name] ??= {};
    return within[name];
  }, selection);
};

export function selecting(paths: readonly (readonly string[])[]): Selection {
  const selection: Selection = {};
  for (const path of paths) add(selection, path);
  return selection;
}

export const printed = (selection: Selection): string =>
  Object.entries(selection)
    .map(([name, within]) => (Object.keys(within).length > 0 ? `${name} { ${printed(within)} }` : name))
    .join(' ');

/** Ids, versions, these columns, what names the rows they link to; of rows some hops away every field, for a successor is a copy. */
export function selectionOf(catalog: Catalog, card: ResourceCard, columns: readonly Column[]): Selection {
  const selection: Selection = { id: {}, version: {} };
  for (const path of titlePaths(catalog, card)) add(selection, path);
  if (columns.length > 0) {
    addWarnings(selection, [], card);
    if (card.shipped) add(selection, [card.shipped.edition]);
    addChangeable(selection, [], card);
  }
  for (const column of columns) {
    addField(catalog, selection, column);
    for (const [depth, hop] of column.hops.entries()) addHop(selection, column.hops.slice(0, depth + 1), hop);
  }
  return selection;
}

function addField(catalog: Catalog, selection: Selection, { hops, field }: Pick<Column, 'hops' | 'field'>) {
  const before = hops.map(({ name }) => name);
  add(selection, [...before, field.name]);
  const target = field.link && catalog.resources.find(({ name }) => name === field.target);
  if (target && field.link) for (const path of [['id'], ...titlePaths(catalog, target)]) add(selection, [...before, field.link, ...path]);
}

function addHop(selection: Selection, hops: readonly Hop[], { card }: Hop) {
  const before = hops.map(({ name }) => name);
  for (const name of ['id', 'version', ...card.fields.filter(({ kind }) => kind !== 'json').map((field) => field.name)])
    add(selection, [...before, name]);
  addWarnings(selection, before, card);
  addChangeable(selection, before, card);
}

const addChangeable = (selection: Selection, before: readonly string[], { can }: ResourceCard) =>
  can.some && add(selection, [...before, 'changeable']);

/** Which rules a row breaks, and where; their words are in the catalogue. With what it takes to look for who followed what had ended. */
function addWarnings(selection: Selection, before: readonly string[], { warnings }: ResourceCard) {
  if (warnings.length > 0) for (const name of ['code', 'fields']) add(selection, [...before, 'warnings', name]);
  for (const { outlived } of warnings) if (outlived) for (const name of [outlived.link, outlived.day]) add(selection, [...before, name]);
}

/** What names a row to people, if this actor may see it. */
export function titlePaths(catalog: Catalog, card: ResourceCard): string[][] {
  const path = titlePath(card);
  const readable = path.every((_, depth) => readableAt(catalog, card, path.slice(0, depth + 1)));
  return readable ? [path] : [];
}

function readableAt(catalog: Catalog, card: ResourceCard, path: readonly string[]): boolean {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return card.fields.some((field) => field.name === name) || targetOf(card, name) !== undefined;
  const target = targetOf(card, name);
  return (
    target !== undefined && catalog.resources.some((next) => next.name === target) && readableAt(catalog, cardOf(catalog, target), rest)
  );
}

/** Names of links that lead from a row some hops away back to the row of the sheet, or null where there is no such way. */
export function wayBack(hops: readonly Hop[], root: ResourceCard): string[] | null {
  const names = hops.map((hop, place) => nameBack(hop, hops[place - 1]?.card ?? root)).reverse();
  return names.every((name) => name !== null) ? names : null;
}

function nameBack(hop: Hop, from: ResourceCard): string | null {
  if (hop.how === 'link') return hop.card.ones.find((one) => one.target === from.name && one.by === hop.by)?.name ?? null;
  return hop.card.fields.find((field) => field.name === hop.by)?.link ?? null;
}

export const listDocument = (
  card: ResourceCard,
  selection: Selection,
) => `query List($where: ${card.name}Where, $order: [${card.name}Order!], $take: Int, $skip: Int, $asOf: String, $exact: Boolean = false, $count: Boolean = true) {
  page: ${card.plural}(where: $where, order: $order, take: $take, skip: $skip, asOf: $asOf) { rows { ${printed(selection)} } total(exact: $exact) @include(if: $count) }
}`;

export const oneDocument = (card: ResourceCard, selection: Selection) =>
  `query One($id: ID!, $asOf: String) { row: ${card.single}(id: $id, asOf: $asOf) { ${printed(selection)} } }`;

export const groupsDocument = (
  card: ResourceCard,
) => `query Groups($by: [${card.name}By!], $where: ${card.name}Where, $measures: [${card.name}Measure!]!, $having: [Having!], $order: [GroupOrder!], $take: Int, $asOf: String) {
  groups: ${card.single}Groups(by: $by, where: $where, measures: $measures, having: $having, order: $order, take: $take, asOf: $asOf) { rows { keys { value label } values drill } partial }
}`;

/** What is said against a save. */
export const against = 'problems { resource id field code detail } conflicts { resource id field yours theirs by at }';
const answer = `operation ${against}`;

/** A save, and of each resource it wrote the rows of the sheet to be shown anew. */
export const saveDocument = (root: ResourceCard, row: Selection, ways: Ways) => {
  const { fragment, saved } = shownAnew(root, row, ways);
  return `${fragment}
mutation Save($operation: ID!, $label: String, $sheet: String, $of: ID, $creates: SaveCreates, $changes: SaveChanges, $deletes: SaveDeletes, $restores: SaveRestores, $trial: Boolean) {
  save(operation: $operation, label: $label, sheet: $sheet, of: $of, creates: $creates, changes: $changes, deletes: $deletes, restores: $restores, trial: $trial) { ${answer} ${saved} }
}`;
};

export const undoDocument = (root: ResourceCard, row: Selection, ways: Ways) => {
  const { fragment, saved } = shownAnew(root, row, ways);
  return `${fragment}
mutation Undo($operation: ID!, $as: ID!) { undo(operation: $operation, as: $as) { ${answer} written removed ${saved} } }`;
};

/** By the plural of what was written, the links that lead back to the row of the sheet. */
type Ways = ReadonlyMap<string, readonly string[]>;

function shownAnew(root: ResourceCard, row: Selection, ways: Ways): { fragment: string; saved: string } {
  const back = (way: readonly string[]): string => (way.length === 0 ? 'id ...row' : `${way[0]} { ${back(way.slice(1))} }`);
  const saved = [...ways].map(([plural, way]) => `${plural} { id ${back(way)} }`).join(' ');
  return saved
    ? { fragment: `fragment row on ${root.name} { ${printed(row)} }`, saved: `saved { ${saved} }` }
    : { fragment: '', saved: '' };
}

export const historyFields = 'at by operation label event changes { field from to }';
