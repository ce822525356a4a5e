import 'reflect-metadata';
import { permit, warningsFor } from '../../../server/access/permit.js';
import { readWhere } from '../../../server/access/read.js';
import { readOrder } from '../../../server/access/readOrder.js';
import { Forbidden } from '../../../server/access/refused.js';
import { may, mayRead, rowsFor } from '../../../server/access/rights.js';
import { everything, isEverything } from '../../../server/access/tree.js';
import { type Field, fieldsOf, knownField, type RowClass } from '../../../server/model/field.js';
import { type Role, roleNames } from '../../../server/model/roles.js';
import { warningsOf } from '../../../server/model/warning.js';
import { resources } from '../../../server/resources/index.js';
import { Person } from '../../../server/resources/party/person.js';
import '../../../server/rules/index.js';

/** What is true of a row because of another: whoever is told of it is told of that row, too. */
const flags = resources.flatMap((on) =>
  fieldsOf(on).flatMap((flag) => (flag.duplicates ? [{ name: `${on.name}.${flag.name}`, on, flag, compared: flag.duplicates }] : [])),
);
const cases = flags.flatMap((each) => roleNames.map((role) => ({ role, ...each })));

const seesAll = (role: Role, on: RowClass) => may(role, 'read', on) && isEverything(rowsFor(role, 'read', on));

test('a person has such a flag', () => {
  expect(flags.map(({ on }) => on)).toContain(Person);
});

test.each(cases)('$role is told $name if he sees every row and all that is compared, and else not', ({ role, on, flag, compared }) => {
  const seesBoth = seesAll(role, on) && compared.every((name) => mayRead(role, knownField(on, name)));

  expect(may(role, 'read', on) && mayRead(role, flag)).toBe(seesBoth);
});

test.each(cases.filter(({ role, on }) => !seesAll(role, on)))(
  '$role can neither read $name nor filter or sort by it, nor is he warned by it',
  ({ role, on, flag }) => {
    const rests = warningsOf(on).filter(({ where }) => JSON.stringify(where).includes(`"${flag.name}"`));

    expect(rests.length).toBeGreaterThan(0);
    for (const asked of [{ shown: flag }, { where: { [flag.name]: { eq: true } } }, { order: [{ [flag.name]: 'ASC' }] }])
      expect(() => permit(role, page(on, asked))).toThrow(Forbidden);
    expect(warningsFor(role, on).filter((warning) => rests.includes(warning))).toEqual([]);
  },
);

function page(
  row: RowClass,
  { shown, where = {}, order = [] }: { shown?: Field; where?: object; order?: object[] },
): Parameters<typeof permit>[1] {
  const rows = {
    row,
    where: readWhere(row, where),
    scope: everything,
    order: readOrder(row, order as never),
    take: 1,
    skip: null,
    after: [],
    asOf: null,
  };
  const items = shown ? [{ key: 'a', is: 'field' as const, field: shown }] : [];
  return { is: 'page', row, rows, page: { items: [{ key: 'rows', is: 'rows', of: { row, items } }] } };
}
