import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matrix } from '../../../server/access/matrix.js';
import { permit } from '../../../server/access/permit.js';
import { rowsFor } from '../../../server/access/rights.js';
import { everything, isEverything } from '../../../server/access/tree.js';
import { type Field, fieldsOf, isFound, type RowClass } from '../../../server/model/field.js';
import { reachesOf } from '../../../server/model/reach.js';
import { type Access, type Action, resourceOf } from '../../../server/model/resource.js';
import { type Role, roleNames } from '../../../server/model/roles.js';
import { assertWritable } from '../../../server/query/save/writable.js';
import { resources } from '../../../server/resources/index.js';
import { privacies } from '../../../shared/kinds.js';

const all = resources.map((on) => ({ resource: on.name, on }));
const actions = ['read', 'create', 'update', 'delete'] as const satisfies readonly Action[];

/** What the committed page says, resource by resource: `read` or a field's name -> a cell for each role. */
let page: string;
let told: Map<string, Map<string, string[]>>;
beforeAll(async () => {
  page = await readFile(join(__dirname, '../../access.md'), 'utf8');
  told = new Map(
    page
      .split('\n## ')
      .slice(1)
      .map((part) => [/\((\w+)\)/.exec(part)?.[1] ?? '', cellsOf(part)]),
  );
});

function cellsOf(part: string): Map<string, string[]> {
  const lines = part.split('\n').flatMap((line) => (line.startsWith('|') ? [line.slice(2, -2).split(' | ')] : []));
  return new Map(
    lines.flatMap(([head = '', ...cells]) => {
      const fields = [...head.matchAll(/`(\w+)`/g)].flatMap(([, name]) => name ?? []);
      return (fields.length > 0 ? fields : [head]).map((name): [string, string[]] => [name, cells]);
    }),
  );
}

const cell = (on: RowClass, name: string, role: Role) => told.get(on.name)?.get(name)?.[roleNames.indexOf(role)];

test('the committed page says what is declared (npm run access writes it)', () => {
  expect(matrix(resources)).toBe(page);
});

test.each(all)('the gate lets each role to the rows of $resource as the page says', ({ on }) => {
  const answers = (role: Role, action: Action) => answer(() => (isEverything(rowsFor(role, action, on)) ? 'all' : 'share'));

  const wrong = roleNames.flatMap((role) => actions.filter((action) => cell(on, action, role) !== answers(role, action)));

  expect(wrong).toEqual([]);
});

test.each(all)('the gate lets each role read and write the fields of $resource as the page says', ({ on }) => {
  const wrong = roleNames.flatMap((role) =>
    fieldsOf(on)
      .filter((field) => cell(on, field.name, role) !== rightTo(role, on, field))
      .map(({ name }) => `${role} ${name}`),
  );

  expect(wrong).toEqual([]);
});

function rightTo(role: Role, on: RowClass, field: Field): string {
  const rows = { row: on, where: everything, scope: everything, order: [], take: 1, skip: null, after: [], asOf: null };
  const read = () => permit(role, { is: 'single', row: on, rows, of: { row: on, items: [{ key: 'a', is: 'field', field }] } });
  return answer(() => {
    read();
    return answer(() => written(role, on, field)) === 'w' ? 'w' : 'r';
  });
}

function written(role: Role, on: RowClass, field: Field): string {
  if (['create', 'update'].every((action) => answer(() => String(rowsFor(role, action as Action, on))) === '·')) return '·';
  assertWritable(role, on, [field]);
  return resourceOf(on).readOnly || isFound(field) ? '·' : 'w';
}

function answer(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '·';
  }
}

/** A declaration made otherwise, and put back. */
interface Flip {
  what: string;
  flip: () => () => void;
}

test.each(all)('whatever one declares otherwise of who may do what in $resource shows on the page', ({ on }) => {
  const before = matrix([on]);

  const unnoticed = flipsOf(on).filter(({ flip }) => {
    const back = flip();
    const after = matrix([on]);
    back();
    return after === before;
  });

  expect(matrix([on])).toBe(before);
  expect(unnoticed.map(({ what }) => what)).toEqual([]);
});

const flipsOf = (on: RowClass): Flip[] => [
  ...actions.flatMap((action) => roleNames.flatMap((role) => rowFlips(on, action, role))),
  ...fieldsOf(on).flatMap((field) => [...fieldFlips(on, field), ...roleNames.map((role) => coverFlip(field.name, field, role))]),
  ...reachesOf(on).flatMap((reach) => (reach.how === 'via' ? [] : roleNames.map((role) => coverFlip(reach.name, reach, role)))),
];

/** To each of the other two: all rows, a share of them, none. */
function rowFlips(on: RowClass, action: Action, role: Role): Flip[] {
  const options = resourceOf(on);
  const { access } = options;
  const now = access[action]?.[role];
  const other = { version: { gt: 7 } } as const;
  return ['all' as const, other, undefined]
    .filter((rows) => rows !== now)
    .map((rows) => ({
      what: `${role} ${action} ${JSON.stringify(rows)}`,
      flip: () => {
        const { [role]: _, ...rest } = access[action] ?? {};
        options.access = { ...access, [action]: rows === undefined ? rest : { ...rest, [role]: rows } } as Access<Record<string, unknown>>;
        return () => {
          options.access = access;
        };
      },
    }));
}

function fieldFlips(on: RowClass, field: Field): Flip[] {
  const { privacy = 'internal', readers, writers } = field;
  const reading = roleNames.filter((role) => answer(() => String(rowsFor(role, 'read', on))) !== '·');
  const mayChange = reading.filter((role) => rightTo(role, on, field) === 'w');
  return [
    ...privacies.filter((other) => other !== privacy).map((other) => set(field, { privacy: other })),
    ...reading.map((role) => {
      const reads = rightTo(role, on, field) !== '·';
      const those = reading.filter((each) => rightTo(each, on, field) !== '·');
      return set(field, { readers: reads ? those.filter((each) => each !== role) : [...(readers ?? those), role] });
    }),
    ...mayChange.map((role) => set(field, { writers: (writers ?? roleNames).filter((each) => each !== role) })),
  ];
}

const coverFlip = (name: string, of: { covered?: readonly Role[] }, role: Role): Flip => {
  const { covered = [] } = of;
  const flipped = covered.includes(role) ? covered.filter((each) => each !== role) : [...covered, role];
  return { ...set(of, { covered: flipped }), what: `${name} covered ${flipped.join()}` };
};

function set<T extends object>(of: T, otherwise: Partial<T>): Flip {
  const names = Object.keys(otherwise) as (keyof T)[];
  return {
    what: JSON.stringify({ ...('name' in of ? { name: of.name } : {}), ...otherwise }),
    flip: () => {
      const was = names.map((name) => [name, of[name]] as const);
      Object.assign(of, otherwise);
      return () => {
        for (const [name, value] of was) of[name] = value;
      };
    },
  };
}
