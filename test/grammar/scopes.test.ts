import { type Action, resourceOf } from '../../server/model/resource.js';
import { type Role, roleNames } from '../../server/model/roles.js';
import { resources } from '../../server/resources/index.js';
import { sqlOf } from './sql.js';

const all = resources;
const actions: Action[] = ['read', 'create', 'update', 'delete'];

const scopes = all.flatMap((on) =>
  actions.flatMap((action) =>
    roleNames.flatMap((role) => {
      const rows = resourceOf(on).access[action]?.[role];
      return rows === undefined || rows === 'all' ? [] : [{ resource: on.name, on, action, role, rows }];
    }),
  ),
);

test.each(scopes)('what $role may $action of $resource compiles to the statement on file', ({ on, rows }) => {
  expect(sqlOf(on, rows)).toMatchSnapshot();
});

test('a role reads all rows, its share, or none, as on file', () => {
  const how = (on: (typeof all)[number], role: Role) => {
    const rows = resourceOf(on).access.read?.[role];
    return rows === undefined ? '-' : rows === 'all' ? 'all' : 'share';
  };

  const matrix = all.map((on) => `${on.name}: ${roleNames.map((role) => `${role} ${how(on, role)}`).join(', ')}`);

  expect(matrix).toMatchSnapshot();
});

test.each(all.map((on) => ({ resource: on.name, on })))('who may change $resource may read it', ({ on }) => {
  const { read, create, update, delete: remove } = resourceOf(on).access;
  const changers = Object.keys({ ...create, ...update, ...remove });

  expect(changers.filter((role) => !Object.hasOwn(read ?? {}, role))).toEqual([]);
});
