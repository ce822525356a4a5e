import type { Catalog, OneCard, ResourceCard } from '../../../shared/catalog.js';
import type { Label } from '../../../shared/kinds.js';
import { shownColumns } from '../grid/arranging.js';
import { type Column, columnsOf, isNeeded, rowPath } from '../grid/columns.js';
import { nested } from '../nested.js';

/** Rows of one resource that have to do with a row: they link to it, or reach it by a short cut. */
export interface RelatedList {
  key: string;
  label: Label;
  card: ResourceCard;
  columns: readonly Column[];
  /** To the row whose list it is: this one, or the one row that belongs to it as a member does to a person. Null: by short cut. */
  path: readonly string[] | null;
  /** Name of the list, or of the short cut. */
  name: string;
  /** The link by which a new row of the list would belong to its row; null where none can be made here. */
  by: string | null;
  /** The condition that leaves these rows of all of the resource. */
  whereOf(id: string): object;
}

const mostColumns = 8;

/** Every way back that the catalogue knows from a row, in the order of the catalogue's resources. */
export function relatedLists(catalog: Catalog, card: ResourceCard): RelatedList[] {
  const hops = columnsOf(catalog, card.name).flatMap((column) => column.hops.slice(0, 1));
  const alone = new Map(hops.flatMap((hop) => (hop.how === 'current' ? [] : [[hop.name, hop.card] as const])));
  const owners = [{ path: [] as string[], owner: card }, ...[...alone].map(([name, owner]) => ({ path: [name], owner }))];
  const back = owners.flatMap(({ path, owner }) => backTo(catalog, path, owner));
  const known = new Set(back.map((list) => list.card.name));
  const across = catalog.resources.filter(({ name }) => !known.has(name)).flatMap((other) => shortCut(catalog, other, card));
  const order = catalog.resources.map(({ name }) => name);
  return [...back, ...across].toSorted((a, b) => order.indexOf(a.card.name) - order.indexOf(b.card.name));
}

const backTo = (catalog: Catalog, path: readonly string[], owner: ResourceCard): RelatedList[] =>
  owner.manys.flatMap(({ name, label, target, by, inside }) => {
    const card = catalog.resources.find((candidate) => candidate.name === target);
    if (!card) return [];
    const whereOf = (id: string) => ({ [by]: inside ? { within: { ids: [id] } } : { eq: id } });
    return [
      {
        key: [...path, name].join('.'),
        label,
        card,
        columns: columnsFor(catalog, card, ({ hops, field }) => hops.length === 0 && field.name === by),
        path,
        name,
        by: !inside && isOpenTo(card, by) ? by : null,
        whereOf,
      },
    ];
  });

const isOpenTo = ({ can, fields }: ResourceCard, by: string) => can.create && fields.some(({ name, editable }) => name === by && editable);

/** The members at work in an enterprise: `workplace` of a member is such a short cut. */
function shortCut(catalog: Catalog, card: ResourceCard, target: ResourceCard): RelatedList[] {
  const one = card.ones.find(({ how, target: end }) => how === 'via' && end === target.name);
  if (!one) return [];
  const whereOf = whereBy(catalog, card, { one, target });
  return [
    {
      key: card.plural,
      label: card.label,
      card,
      columns: columnsFor(catalog, card, ({ field }) => field.target === target.name),
      path: null,
      name: one.name,
      by: null,
      whereOf,
    },
  ];
}

/** As the list of what the short cut goes by: where that has all that lies inside a place, in whatever was there before, so has this one. */
function whereBy(catalog: Catalog, card: ResourceCard, { one: { name, via }, target }: { one: OneCard; target: ResourceCard }) {
  const link = columnsOf(catalog, card.name).find((column) => [...rowPath(column), column.field.link].join() === via?.join());
  const isInside = target.manys.some((many) => many.inside && many.target === link?.card.name && many.by === link.field.name);
  if (!link || !isInside) return (id: string) => nested([name, 'id'], { eq: id });
  return (id: string) => nested([...rowPath(link), link.field.name], { within: { ids: [id] } });
}

/** What the sheet of these rows shows first, and what none of them can be without; not what they all have in common: the row they are listed under. */
function columnsFor(catalog: Catalog, card: ResourceCard, isKnown: (column: Column) => boolean): Column[] {
  const usual = shownColumns(card, columnsOf(catalog, card.name), null).filter((column) => !isKnown(column));
  return usual.filter((column, place) => place < mostColumns || isNeeded(column));
}
