import type { Catalog, FieldCard, OneCard, ResourceCard } from '../../../shared/catalog.js';
import type { Label } from '../../../shared/kinds.js';
import { cardOf } from '../catalog.js';

/** One step from a row to a row beside it that the sheet shows in the same line. */
export interface Hop {
  name: string;
  label: Label;
  /** `link`: this row names that one, and no other does. `only`: that row names this one. `current`: the dated one in force does. */
  how: 'link' | 'only' | 'current';
  card: ResourceCard;
  /** The field that ties the two: of this row for a `link`, else of the row over there. */
  by: string;
  fixed: Readonly<Record<string, unknown>>;
}

/** A column of a sheet: a field of its own rows, or of a row some hops away. */
export interface Column {
  /** The path of the field: `standing.ownership`. */
  key: string;
  hops: readonly Hop[];
  field: FieldCard;
  card: ResourceCard;
  label: Label;
  editable: boolean;
  /** Shown until the user chooses otherwise: what he may write, and what tells a row though he may not. */
  usual: boolean;
  /** What every row made in this sheet holds here: where all of them belong to one row, that row. */
  given?: string;
}

/** From the row of the sheet to the row a column is of: the names of the steps. */
export const rowPath = ({ hops }: Pick<Column, 'hops'>): string[] => hops.map(({ name }) => name);

/** Columns of one row have the same. */
export const groupOf = (column: Pick<Column, 'hops'>): string => rowPath(column).join('.');

/** Numbers stand to the right. */
export const isFigure = ({ field: { kind } }: Pick<Column, 'field'>) => kind === 'integer' || kind === 'number';

/** What a row can't be without: whoever adds one must fill it in. */
export const isNeeded = ({ field, hops, editable }: Column) =>
  field.required && editable && !field.captured && hops.every(({ how }) => how === 'link');

const deepest = 3;

/** Every column a sheet of this resource can have, its own first, then those of the rows beside it. */
export function columnsOf(catalog: Catalog, name: string): Column[] {
  const card = cardOf(catalog, name);
  const columns = spread(catalog, { card, hops: [], seen: [name], ties: [] });
  return columns.map((column) => ({ ...column, label: told(column, columns) }));
}

interface Spread {
  card: ResourceCard;
  hops: readonly Hop[];
  seen: readonly string[];
  /** Fields that only say how this row hangs together with the last. */
  ties: readonly string[];
}

function spread(catalog: Catalog, { card, hops, seen, ties }: Spread): Column[] {
  const next = hops.length < deepest ? hopsFrom(catalog, card).filter((hop) => !seen.includes(hop.card.name)) : [];
  const own = card.fields.filter(
    (field) => field.kind !== 'json' && !ties.includes(field.name) && !next.some((hop) => hop.how === 'link' && hop.by === field.name),
  );
  const beyond = next.flatMap((hop) =>
    spread(catalog, {
      card: hop.card,
      hops: [...hops, hop],
      seen: [...seen, hop.card.name],
      ties: hop.how === 'link' ? [] : [hop.by, ...Object.keys(hop.fixed)],
    }),
  );
  const [through, back] = [
    beyond.filter((column) => column.hops[hops.length]?.how === 'link'),
    beyond.filter((column) => column.hops[hops.length]?.how !== 'link'),
  ];
  return [...through, ...own.map((field) => columnOf(card, hops, field)), ...back];
}

function columnOf(card: ResourceCard, hops: readonly Hop[], field: FieldCard): Column {
  const ends = hops.length > 0 && card.dated !== null && (field.name === card.dated.from || field.name === card.dated.to);
  const isWritten = card.can.update || card.can.create;
  const tells = hops.length === 0 && field.required;
  return {
    key: [...hops.map((hop) => hop.name), field.name].join('.'),
    hops,
    field,
    card,
    label: field.label,
    editable: field.editable && isWritten,
    usual: !ends && !field.captured && field.kind !== 'moment' && (field.editable || tells || !isWritten),
  };
}

function hopsFrom(catalog: Catalog, card: ResourceCard): Hop[] {
  const links = card.fields.flatMap((field) =>
    field.unique && field.required && field.target && field.link ? [linkHop(catalog, field, field.link, field.target)] : [],
  );
  const reaches = card.ones.flatMap((one) => reachHop(catalog, one));
  return [...links, ...reaches];
}

const linkHop = (catalog: Catalog, field: FieldCard, name: string, target: string): Hop => ({
  name,
  label: field.label,
  how: 'link',
  card: cardOf(catalog, target),
  by: field.name,
  fixed: {},
});

/** A `via` is a short cut to what other hops reach, so it makes no columns. */
function reachHop(catalog: Catalog, one: OneCard): Hop[] {
  if (one.how === 'via' || one.by === null) return [];
  const card = catalog.resources.find(({ name }) => name === one.target);
  return card ? [{ name: one.name, label: one.label, how: one.how, card, by: one.by, fixed: one.fixed ?? {} }] : [];
}

/** The field's own label; that of the hop where the field goes by it too (`Bí thư`), or both where two columns would be called the same. */
function told(column: Column, all: readonly Column[]): Label {
  const { field, hops } = column;
  const hop = hops.at(-1);
  if (!hop) return field.label;
  if (field.aliases.includes(hop.label.vi)) return hop.label;
  const isTwin = all.some((other) => other !== column && other.field.label.vi === field.label.vi);
  return isTwin ? { vi: `${hop.label.vi}: ${lower(field.label.vi)}`, en: `${hop.label.en}: ${lower(field.label.en)}` } : field.label;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
