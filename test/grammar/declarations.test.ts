import { readPath } from '../../server/access/readValue.js';
import { valueWords } from '../../server/access/shape.js';
import { catalog } from '../../server/graphql/catalog.js';
import { fieldOf, fieldsOf, type RowClass } from '../../server/model/field.js';
import { reachesOf, step } from '../../server/model/reach.js';
import { resourceOf } from '../../server/model/resource.js';
import { roleNames } from '../../server/model/roles.js';
import { resources } from '../../server/resources/index.js';

const all = resources.map((on) => ({ resource: on.name, on }));

test.each(all)('the title of a $resource is a path to a field', ({ on }) => {
  expect(readPath(on, resourceOf(on).title, new Map()).field.kind).toMatch(/^(name|text|code)$/);
});

test.each(all)('every way from a $resource leads somewhere', ({ on }) => {
  const lost = reachesOf(on).filter(({ name }) => step(on, name) === undefined);

  expect(lost).toEqual([]);
});

/** Words of a condition: a field of such a name could not be asked. */
const nodes = ['and', 'or', 'not', 'as', 'some', 'none', 'latest', 'count', 'overlaps', 'throughout', 'vs', 'isNull', 'within'];

test.each(all)('no field or way of $resource is called by a word of the language', ({ on }) => {
  const names = [...fieldsOf(on), ...reachesOf(on)].map(({ name }) => name);

  expect(names.filter((name) => valueWords.has(name) || nodes.includes(name))).toEqual([]);
});

const captured = all.flatMap(({ resource, on: row }) =>
  fieldsOf(row).flatMap((field) => (field.captured ? [{ resource, row, field, name: field.name, ...field.captured }] : [])),
);

test.each(captured)('$resource $name is captured from a field of its own kind, on a day', ({ row, field, path, on }) => {
  const source = readPath(row, path, new Map()).field;

  expect([source.kind, source.target?.().name]).toEqual([field.kind, field.target?.().name]);
  expect(fieldOf(row, on)?.kind).toBe('day');
});

const judging = all.flatMap(({ resource, on }) =>
  fieldsOf(on).flatMap(({ name, judges }) => (judges ? [{ resource, on, name, judges }] : [])),
);

test.each(judging)('$resource $name judges a field that has a format', ({ on, judges }) => {
  expect(fieldOf(on, judges)?.format).toBeDefined();
});

test.each(judging.flatMap((each) => roleNames.map((role) => ({ ...each, role }))))(
  '$role knows of $resource $name what it knows of what is judged',
  ({ role, resource, name, judges }) => {
    const names = catalog(role, resources)
      .resources.find((card) => card.name === resource)
      ?.fields.map((field) => field.name);

    expect(names?.includes(name)).toBe(names?.includes(judges));
  },
);

const writing = all.flatMap(({ resource, on }) => {
  const { writes } = resourceOf(on);
  return writes ? [{ resource, on, ...writes, row: writes.row() }] : [];
});

test.each(writing)('every kind of $resource sets a choice, from a day', ({ on, row, kind, sets, as }) => {
  const choices = (of: RowClass, name: string) => Object.keys(fieldOf(of, name)?.choices ?? {});

  expect(Object.keys(as)).toEqual(choices(on, kind));
  expect(Object.values(as).filter(({ is }) => !choices(row, sets).includes(is))).toEqual([]);
  expect(Object.values(as).flatMap(({ from }) => from.filter((name) => fieldOf(on, name)?.kind !== 'day'))).toEqual([]);
});

test.each(writing)('what follows from $resource names it and whose it is, and stands alone', ({ on, row, by, whose }) => {
  expect([fieldOf(row, by)?.target?.(), fieldOf(row, whose)?.target?.()]).toEqual([on, fieldOf(on, whose)?.target?.()]);
  expect(resourceOf(row).dated?.alone).toEqual([whose]);
});

test.each(writing)('who may write $resource may write what follows from it', ({ on, row }) => {
  const writers = (of: RowClass) => (['create', 'update', 'delete'] as const).map((action) => resourceOf(of).access[action]);

  expect(writers(row)).toEqual(writers(on));
});
