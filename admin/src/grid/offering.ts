import type { ResourceCard } from '../../../shared/catalog.js';
import { titlePath } from '../catalog.js';
import type { Offer, Told } from './blockPlan.js';
import { type Column, groupOf } from './columns.js';
import type { Layout } from './headings.js';
import type { References } from './references.js';

interface Behind {
  visible: readonly Column[];
  columns: readonly Column[];
  card: ResourceCard;
  references: References;
}

/** Columns the table tells without a column of its own: by the lines that head its groups, or by the end of its addresses. */
export async function offersIn(layout: Layout, { visible, columns, card, references }: Behind): Promise<Offer[]> {
  const named = new Set(layout.parts.flatMap(({ sources }) => sources.map(({ column }) => column)));
  const open = visible.filter((column) => column.field.kind === 'link' && column.editable && !named.has(column));
  const found = await Promise.all([
    ...open.map((column) => byAddress(layout, column, { columns, references })),
    ...open.map((column) => byGroup(layout, column, card, references)),
  ]);
  return found.filter((offer) => offer !== null);
}

async function byAddress(
  layout: Layout,
  column: Column,
  { columns, references }: Pick<Behind, 'columns' | 'references'>,
): Promise<Offer | null> {
  const { endOf: beside, target } = column.field;
  const from =
    beside && columns.find((other) => other.card === column.card && other.field.name === beside && groupOf(other) === groupOf(column));
  const source = from ? layout.parts.map(({ sources }) => sources.find((one) => one.column === from)?.place) : [];
  const told = layout.rows.flatMap(({ number, part, texts }) => {
    const text = texts[source[part] ?? -1]?.trim();
    return text ? [{ number, text }] : [];
  });
  if (!target || told.length === 0) return null;
  const located = await references.locate(
    target,
    told.map(({ text }) => text),
  );
  const cells = told.flatMap(({ number }, place): [number, Told][] => {
    const end = located[place];
    return end
      ? [[number, { text: end.choice?.shown ?? end.text, isKnown: end.choice !== null, ...(end.choice && { picked: end.choice }) }]]
      : [];
  });
  return offerOf(column, 'address', layout.rows.length, cells);
}

/** A group is named by a row of the block itself, as a committee heads its branches, or by one that is there. */
async function byGroup(layout: Layout, column: Column, card: ResourceCard, references: References): Promise<Offer | null> {
  const groups = [...new Set(layout.rows.flatMap(({ group }) => group ?? []))];
  const { target } = column.field;
  if (!target || groups.length === 0) return null;
  const own = target === card.name ? titlesIn(layout, card) : new Set<string>();
  const texts = groups.map((group) => group.replace(/\s*\([^()]*\)$/, ''));
  const matches = await references.match(
    target,
    texts.map((text) => ({ text })),
  );
  const known = new Map(
    groups.map((group, place): [string, Told] => {
      const match = matches[place];
      if (own.has(group)) return [group, { text: group, isKnown: true }];
      const isOne = match && 'exact' in match;
      return [group, { text: texts[place] ?? '', isKnown: isOne === true, ...(isOne && { picked: { value: match.exact } }) }];
    }),
  );
  if ([...known.values()].filter(({ isKnown }) => isKnown).length * 2 < groups.length) return null;
  const cells = layout.rows.flatMap(({ number, group }): [number, Told][] => {
    const cell = known.get(group ?? '');
    return cell ? [[number, cell]] : [];
  });
  return offerOf(column, 'group', cells.length, cells);
}

function titlesIn({ rows, parts }: Layout, card: ResourceCard): Set<string> {
  const title = titlePath(card).join('.');
  const places = parts.map(({ sources }) => sources.find(({ column }) => column?.key === title)?.place ?? -1);
  return new Set(rows.map(({ texts, part }) => texts[places[part] ?? -1]?.trim() ?? ''));
}

function offerOf(column: Column, by: Offer['by'], rows: number, cells: readonly [number, Told][]): Offer | null {
  const known = cells.filter(([, { isKnown }]) => isKnown).length;
  const unknown = [...new Set(cells.flatMap(([, { isKnown, text }]) => (isKnown ? [] : text)))];
  return known > 0 ? { column, by, known, rows, unknown, cells: new Map(cells) } : null;
}
