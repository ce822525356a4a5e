import type {
  Catalog,
  FieldCard,
  ManyCard,
  OneCard,
  ResourceCard,
  ShippedCard,
  SuccessionCard,
  Tool,
  TreeCard,
} from '../../shared/catalog.js';
import { operators } from '../../shared/kinds.js';
import { warningsFor } from '../access/permit.js';
import { unjudged } from '../access/readValue.js';
import { changeableFor, may, mayFollow, mayRead, mayWrite } from '../access/rights.js';
import { dailyOf } from '../model/daily.js';
import { type Field, fieldOf, fieldsOf, isFound, linkName, type RowClass } from '../model/field.js';
import { type Reach, reachesOf, step } from '../model/reach.js';
import { areas, resourceOf, single } from '../model/resource.js';
import { type Role, roleNames } from '../model/roles.js';
import { User } from '../system/user.js';

/** The model as one role sees it. What it may not read is not there at all. */
export function catalog(role: Role, resources: readonly RowClass[]): Catalog {
  const tools = (Object.keys(users) as Tool[]).filter((tool) => users[tool].includes(role));
  const cards = resources.filter((row) => may(role, 'read', row)).map((row) => card(role, row));
  const byArea = resources.some((row) => isByArea(role, row));
  return { role, byArea, tools, areas: areasOf(cards), resources: cards, daily: dailyOf(role).map(({ name }) => name) };
}

/** Whether the rows are those of the asker's places, units or agencies. */
const isByArea = (role: Role, row: RowClass) => JSON.stringify(resourceOf(row).access.read?.[role] ?? null).includes('"actor":');

const areasOf = (cards: readonly ResourceCard[]): Catalog['areas'] =>
  Object.entries(areas).flatMap(([name, label]) => (cards.some(({ area }) => area === name) ? [{ name, label }] : []));

/** Whose work a tool is for. What it may be used on, permit says. */
const users: Readonly<Record<Tool, readonly Role[]>> = {
  graphiql: ['admin', 'analyst'],
  accounts: roleNames.filter((role) => may(role, 'update', User)),
};

function card(role: Role, row: RowClass): ResourceCard {
  const { vi, en, plural, area, title, order = title, dated, newest = null, classes = null, readOnly } = resourceOf(row);
  const can = (action: 'create' | 'update' | 'delete') => !readOnly && may(role, action, row);
  return {
    name: row.name,
    plural,
    single: single(row),
    label: { vi, en },
    area,
    title,
    order,
    can: { create: can('create'), update: can('update'), delete: can('delete'), some: can('update') && changeableFor(role, row) !== null },
    dated: dated ? { from: dated.from, to: dated.to } : null,
    newest,
    tree: treeCard(role, row),
    classes,
    shipped: shippedCard(row),
    fields: fieldsOf(row)
      .filter((field) => mayRead(role, field) && reachable(role, field))
      .map((field) => fieldCard(role, field, { editable: can('update') || can('create'), dated: dated !== undefined })),
    ones: reachesOf(row).flatMap((reach) => oneCard(role, row, reach)),
    manys: reachesOf(row).flatMap((reach) => manyCard(role, reach)),
    warnings: warningsFor(role, row).map(({ code, vi, en, fields, outlived = null }) => ({ code, label: { vi, en }, fields, outlived })),
    succession: successionCard(role, row),
  };
}

function treeCard(role: Role, row: RowClass): TreeCard | null {
  const { tree } = resourceOf(row);
  if (!tree || !('kept' in tree)) return null;
  const keeper = tree.kept();
  const isRead = [tree.child, tree.parent].every((name) => pointsBack(role, keeper, name));
  return isRead ? { resource: keeper.name, child: tree.child, parent: tree.parent } : null;
}

function successionCard(role: Role, row: RowClass): SuccessionCard | null {
  const { succession } = resourceOf(row);
  if (!succession) return null;
  const { before, after } = succession;
  const keeper = succession.kept();
  return [before, after].every((name) => pointsBack(role, keeper, name)) ? { resource: keeper.name, before, after } : null;
}

function shippedCard(row: RowClass): ShippedCard | null {
  const { shipped, unique = [] } = resourceOf(row);
  if (!shipped) return null;
  const { edition, original, parts = [] } = shipped;
  const alone = unique.flat();
  const anew = fieldsOf(row).filter((field) => !field.target && !field.choices && (field.unique || alone.includes(field.name)));
  return { edition, original, parts, anew: anew.map(({ name }) => name) };
}

/** A link to what the role may not read is still an id it may read, but leads nowhere. */
const reachable = (role: Role, field: Field) => !field.target || may(role, 'read', field.target());

const fieldCard = (role: Role, field: Field, { editable, dated }: { editable: boolean; dated: boolean }): FieldCard => ({
  name: field.name,
  label: { vi: field.vi, en: field.en },
  hint: field.hint ?? null,
  kind: field.kind,
  format: field.format ?? null,
  privacy: field.privacy ?? 'internal',
  required: field.required ?? false,
  unique: field.unique ?? false,
  editable: editable && !isFound(field) && mayWrite(role, field),
  aliases: field.aliases ?? [],
  none: field.none ?? [],
  operators: operators[field.kind],
  choices: field.choices
    ? Object.entries(field.choices).map(([value, { vi, en, aliases = [] }]) => ({ value, label: { vi, en }, aliases }))
    : null,
  min: field.min ?? null,
  max: field.max ?? null,
  target: field.target?.().name ?? null,
  link: field.target ? linkName(field) : null,
  endOf: field.endOf ?? null,
  captured: field.captured !== undefined,
  lasting: dated || field.lasting === true || field.captured !== undefined,
});

const pointsBack = (role: Role, target: RowClass, by: string) => {
  const field = fieldOf(target, by);
  return may(role, 'read', target) && field !== undefined && mayRead(role, field);
};

const labelOf = ({ label, target }: Reach) => label ?? { vi: resourceOf(target()).vi, en: resourceOf(target()).en };

/** Of a way of several steps, every one must be open. */
function oneCard(role: Role, row: RowClass, reach: Reach): OneCard[] {
  const way = step(row, reach.name);
  if (!way || !('one' in way) || !mayFollow(role, way.one.map(unjudged))) return [];
  const card = { name: reach.name, label: labelOf(reach), target: reach.target().name, by: null, via: null, fixed: null };
  if (reach.how === 'via') return [{ ...card, how: 'via', via: reach.path }];
  if (reach.how === 'only') return [{ ...card, how: 'only', by: reach.by }];
  return reach.how === 'current' ? [{ ...card, how: 'current', by: reach.by, fixed: fixedBy(reach.where) }] : [];
}

/** What a new row must say to be the current one: `{ kind: { eq: 'OFFICIAL' } }` -> `{ kind: 'OFFICIAL' }`. */
const fixedBy = (where: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(where).flatMap(([name, test]) => (test !== null && typeof test === 'object' && 'eq' in test ? [[name, test.eq]] : [])),
  );

function manyCard(role: Role, reach: Reach): ManyCard[] {
  if (reach.how !== 'back' && reach.how !== 'inside') return [];
  return pointsBack(role, reach.target(), reach.by)
    ? [{ name: reach.name, label: labelOf(reach), target: reach.target().name, by: reach.by, inside: reach.how === 'inside' }]
    : [];
}
