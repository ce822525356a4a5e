import 'reflect-metadata';
import { shownColumns } from '../admin/src/grid/arranging.js';
import { columnsOf, isNeeded } from '../admin/src/grid/columns.js';
import { isTitle, numberWidth, usualWidth } from '../admin/src/grid/shape.js';
import { resourceLine, resourceLines } from '../admin/src/resources.js';
import { permit } from '../server/access/permit.js';
import { readWhere } from '../server/access/read.js';
import { readOrder } from '../server/access/readOrder.js';
import { may, mayRead, mayWrite } from '../server/access/rights.js';
import { everything } from '../server/access/tree.js';
import { catalog } from '../server/graphql/catalog.js';
import { type Field, fieldsOf, type RowClass } from '../server/model/field.js';
import { reachesOf } from '../server/model/reach.js';
import { resourceOf, single } from '../server/model/resource.js';
import { type Role, roleNames } from '../server/model/roles.js';
import { compile } from '../server/query/compile.js';
import { resources } from '../server/resources/index.js';
import { type Label, operators } from '../shared/kinds.js';
import { fold } from '../shared/text.js';

/** What holds of every resource from the day it is listed. Titles, ways and captures: test/grammar; the API, the tables: beside their makers. */
const all = resources.map((on) => ({ resource: on.name, on }));

const repeated = (words: readonly string[]) => words.filter((word, place) => words.indexOf(word) !== place);
const labels = (of: readonly Label[]) => [of.map(({ vi }) => vi), of.map(({ en }) => en)] as const;

test('every resource is called by names of its own', () => {
  const names = resources.flatMap((on) => [resourceOf(on).plural, single(on), `${single(on)}Groups`]);
  const [vi, en] = labels(resources.map(resourceOf));

  expect([names, vi, en].map(repeated)).toEqual([[], [], []]);
});

test.each(all)('$resource, its fields, ways and choices are labelled in both languages, each otherwise', ({ on }) => {
  const fields = fieldsOf(on);
  const ways = reachesOf(on).flatMap((reach) => (reach.label ? [reach.label] : []));
  const lists = [fields, ways, ...fields.map(({ choices = {} }) => Object.values(choices))].flatMap(labels);
  const hints = fields.flatMap(({ hint }) => (hint ? [hint.vi, hint.en] : []));

  expect([resourceOf(on).vi, resourceOf(on).en, ...lists.flat(), ...hints].filter((label) => label.trim() === '')).toEqual([]);
  expect(lists.flatMap(repeated)).toEqual([]);
});

test.each(all)('a heading or a choice means one thing in $resource', ({ on }) => {
  const spellings = ({ vi, en, aliases = [] }: Label & { aliases?: readonly string[] }) => [...new Set([vi, en, ...aliases].map(fold))];
  const choices = fieldsOf(on).map((field) => Object.values(field.choices ?? {}));

  expect([fieldsOf(on), ...choices].flatMap((list) => repeated(list.flatMap(spellings)))).toEqual([]);
});

const boards = catalog('organisationBoard', resources);

test.each(resourceLines)(
  'the sheet of $resource shows columns it has, and rows begin on days it has',
  ({ resource, columns = [], since = [] }) => {
    const known = new Map(columnsOf(boards, resource).map(({ key, field }) => [key, field.kind]));

    expect(columns.filter((key) => !known.has(key))).toEqual([]);
    expect(since.filter((key) => known.get(key) !== 'day')).toEqual([]);
  },
);

/** What the menu leaves of a screen of 1440. */
const besideMenu = 1190;

const makers = roleNames.flatMap((role) => {
  const known = catalog(role, resources);
  return known.resources.flatMap((card) =>
    card.can.create ? [{ role, resource: card.name, card, columns: columnsOf(known, card.name) }] : [],
  );
});

test.each(makers)('$role, who adds rows of $resource, has all that one can’t be without in sight from the start', ({ card, columns }) => {
  const shown = shownColumns(card, columns, null);
  const upToLast = shown.slice(0, shown.findLastIndex(isNeeded) + 1);
  const width = upToLast.reduce(
    (sum, column, place) => sum + usualWidth(column, { name: column.label.vi, isTitle: isTitle(column, place), isNarrow: false }),
    numberWidth,
  );

  expect(columns.filter((column) => isNeeded(column) && !shown.includes(column)).map(({ key }) => key)).toEqual([]);
  expect(width < besideMenu || upToLast.every((column, place) => place === 0 || isNeeded(column))).toBe(true);
});

/** The sheets most used. */
const busy =
  'Enterprise PartyMember PartyUnit Candidate MassOrganisation UnitEvaluation MemberEvaluation MembershipDecision UnitDecision PlanTask Dialogue';

test.each(busy.split(' '))('somebody thought of what the sheet of %s shows first', (resource) => {
  expect(resourceLine(resource)?.columns?.length).toBeGreaterThan(3);
});

/** A role that is not named has no rows. That must be meant: whoever lists a resource says here for whom it is none of their business. */
const keptFrom: readonly { roles: readonly Role[]; why: string; of: readonly string[] }[] = [
  {
    roles: ['propaganda', 'peoplesCommittee', 'unionFederation', 'youthUnion'],
    why: 'membership and candidacy are known to those who build the Party',
    of: [
      'PartyMember MemberStanding Registration Employment MembershipDecision MemberEvaluation Candidate Introduction EstablishmentCase',
      'UnitTerm UnitPost WorkRegulation UnitEvaluation EnterpriseOwner EnterprisePost Assignment Inspection DevelopmentPlanLine Obstruction',
    ].flatMap((names) => names.split(' ')),
  },
  { roles: ['propaganda', 'peoplesCommittee'], why: 'persons are no matter of theirs', of: ['Person', 'MassOrganisationPost'] },
  { roles: ['peoplesCommittee', 'unionFederation', 'youthUnion'], why: 'how units study is the Party’s', of: ['StudySession'] },
  { roles: ['unitSecretary'], why: 'a unit has no zones to look after', of: ['ZoneSurvey'] },
  { roles: ['unitSecretary'], why: 'a secretary meets the enterprise’s own dialogues and petitions', of: ['Dialogue'] },
  {
    roles: ['communeOfficer', 'unitSecretary'],
    why: 'what the agencies do, they report themselves',
    of: ['GoodModel', 'Commendation', 'EmulationCriterion', 'DocumentReceipt', 'TaskReport'],
  },
  {
    roles: ['admin', 'analyst', 'communeOfficer', 'unitSecretary'],
    why: 'a charge against somebody until it is settled',
    of: ['Obstruction'],
  },
  { roles: ['unitSecretary'], why: 'a unit’s own meetings are its study sessions', of: ['Campaign'] },
  { roles: ['communeOfficer'], why: 'inspections are the Party’s', of: ['Inspection'] },
];

test.each(all)('$resource is read by every role, or kept from it on purpose', ({ resource, on }) => {
  const meant = keptFrom.flatMap(({ roles, of }) => (of.includes(resource) ? roles : []));
  const kept = roleNames.filter((role) => !may(role, 'read', on));

  expect(kept).toEqual(roleNames.filter((role) => meant.includes(role)));
});

test.each(all)('whoever keeps $resource can put a row there and take a wrong one away', ({ on }) => {
  const { access, readOnly } = resourceOf(on);
  const [makers, removers] = [access.create, access.delete].map((rows) => Object.keys(rows ?? {}));

  expect([makers?.length, removers?.length].map(Boolean)).toEqual(readOnly ? [false, false] : [true, true]);
});

test.each(all)('whoever may add a row of $resource may write all that it needs', ({ on }) => {
  const needs = fieldsOf(on).filter(({ required }) => required);
  const lacking = roleNames.filter((role) => may(role, 'create', on) && !needs.every((field) => mayWrite(role, field)));

  expect(lacking).toEqual([]);
});

test.each(all)('the analyst reads nothing personal of $resource', ({ on }) => {
  const open = fieldsOf(on).filter((field) => mayRead('analyst', field));

  expect(open.filter(({ privacy }) => privacy === 'personal' || privacy === 'secret')).toEqual([]);
});

test.each(all)('the name of a person in $resource is personal, and what is enciphered is secret', ({ on }) => {
  const least = ({ given, kind }: Field) => (kind === 'secret' ? 'secret' : given ? 'personal' : null);

  expect(fieldsOf(on).filter((field) => (least(field) ?? field.privacy) !== field.privacy)).toEqual([]);
});

const asked = all.flatMap(({ resource, on }) => roleNames.filter((role) => may(role, 'read', on)).map((role) => ({ resource, role, on })));

test.each(asked)('all that a $role reads of $resource can be shown, asked for and sorted by', ({ role, on }) => {
  const fields = fieldsOf(on).filter((field) => mayRead(role, field));

  expect(() => compile(permit(role, everythingOf(on, fields)))).not.toThrow();
});

/** A page with every field, every test of it, and in the order of all. */
function everythingOf(row: RowClass, fields: readonly Field[]): Parameters<typeof permit>[1] {
  const tests = fields.flatMap(({ name, kind, target }) =>
    operators[kind]
      .filter((op) => op !== 'within' || target)
      .map((op) => ({ [name]: { [op]: op === 'within' ? { ids: [] } : op === 'isNull' ? true : 'x' } })),
  );
  const sorted = fields.filter(({ kind }) => kind !== 'secret' && kind !== 'json').map(({ name }) => ({ [name]: 'ASC' }));
  const rows = {
    row,
    where: readWhere(row, { and: tests }),
    scope: everything,
    order: readOrder(row, sorted),
    take: 1,
    skip: null,
    after: [],
    asOf: null,
  };
  const items = fields.map((field) => ({ key: field.name, is: 'field' as const, field }));
  return { is: 'page', row, rows, page: { items: [{ key: 'rows', is: 'rows', of: { row, items } }] } };
}
