import { type Field, fieldsOf, type RowClass } from '../../server/model/field.js';
import { resourceOf } from '../../server/model/resource.js';
import { resources } from '../../server/resources/index.js';
import { AdminUnit } from '../../server/resources/place/adminUnit.js';
import { AdminUnitSuccession } from '../../server/resources/place/adminUnitSuccession.js';
import { Parameter } from '../../server/resources/rules/parameter.js';
import { plusDays } from '../oracle/days.js';
import type { Chance } from '../server/query/save/chance.js';
import { type Invented, uuid } from './invented.js';
import { reform } from './reform.js';

export type World = ReadonlyMap<RowClass, readonly Invented[]>;

const size = 12;

/** Rows of every noun that keep every rule: life spans that touch, nulls, names that differ by a tone, places that ended. */
export function invent(chance: Chance, today: string): World {
  const days = daysAround(today);
  const { units, successions } = reform(chance, days);
  const rows = new Map<RowClass, Invented[]>([
    [AdminUnit, units],
    [AdminUnitSuccession, successions],
    [Parameter, settings(chance, days)],
  ]);
  const rest = resources.filter((row) => !rows.has(row));
  for (const row of rest)
    rows.set(
      row,
      Array.from({ length: size }, () => ({ id: uuid(chance) })),
    );
  for (const row of rest) rows.set(row, legal({ chance, days, rows }, row));
  return withoutDangling(rows);
}

function legal(making: Making, row: RowClass): Invented[] {
  const kept: Invented[] = [];
  making.rows.get(row)?.forEach((draft, index) => {
    const made = filled(making, row, draft, index);
    if (fits(row, kept, made)) kept.push(made);
  });
  return kept;
}

/** Few enough that life spans touch and end today. */
const daysAround = (today: string) =>
  [-2200, -1100, -800, -400, -366, -365, -200, -90, -31, -30, -1, 0, 1, 45, 366].map((away) => plusDays(today, away));

interface Making {
  chance: Chance;
  days: readonly string[];
  rows: ReadonlyMap<RowClass, readonly Invented[]>;
}

function filled(making: Making, row: RowClass, draft: Invented, index: number): Invented {
  const made: Invented = { ...draft };
  for (const field of fieldsOf(row)) made[field.name] = value(making, row, field, index);
  const { dated } = resourceOf(row);
  if (!dated) return made;
  const [first, second] = [making.chance.of(making.days), making.chance.of(making.days)].sort();
  return { ...made, [dated.from]: first ?? null, [dated.to]: second === first || making.chance.happens(0.4) ? null : (second ?? null) };
}

function value(making: Making, row: RowClass, field: Field, index: number): Invented[string] {
  const { chance, days } = making;
  if (!field.required && chance.happens(0.25)) return null;
  switch (field.kind) {
    case 'integer':
      return chance.below(5);
    case 'number':
      return chance.of([0, 1, 1.5, 2.25, 100]);
    case 'day':
      return chance.of(days);
    case 'flag':
      return chance.happens(0.5);
    case 'choice':
      return chance.of(Object.keys(field.choices ?? {}).slice(0, 3));
    case 'link':
      return linked(making, row, field, index);
    case 'secret':
      return `0${String(24_000_000_000 + index * 7919 + chance.below(7000)).padStart(11, '0')}`;
    case 'code':
      return field.unique ? `${index}${chance.below(10)}-24 ${chance.below(10)}0` : chance.of(codes);
    default:
      return chance.of(field.given ? people : words);
  }
}

/** Trees grow from their first rows, so that none bites its tail. */
function linked({ chance, rows }: Making, row: RowClass, field: Field, index: number): string | null {
  const all = (field.target && rows.get(field.target())) ?? [];
  const { tree } = resourceOf(row);
  if (field.unique) return all[index]?.id ?? null;
  if (tree && 'parent' in tree && tree.parent === field.name) return index === 0 ? null : (all[chance.below(index)]?.id ?? null);
  return chance.of(all).id;
}

/** Whether a row may stand beside those kept, by what its declaration says of overlaps, repetitions and trees. */
function fits(row: RowClass, kept: readonly Invented[], draft: Invented): boolean {
  const { dated, unique = [] } = resourceOf(row);
  const same = (names: readonly string[], other: Invented) => names.every((name) => draft[name] === other[name]);
  const repeated = (names: readonly string[], other: Invented) => names.every((name) => draft[name] !== null) && same(names, other);
  const alone = fieldsOf(row).filter((field) => field.unique);
  if ([...unique, ...alone.map(({ name }) => [name])].some((names) => kept.some((other) => repeated(names, other)))) return false;
  if (Object.hasOwn(draft, 'parentId') && dated?.alone?.includes('unitId') && String(draft.parentId) >= String(draft.unitId)) return false;
  if (!dated?.alone) return true;
  const among = (one: Invented) =>
    Object.entries(dated.where ?? {}).every(([name, test]) => one[name] === Object.values(test as object)[0]);
  const overlaps = (a: Invented, b: Invented) => b[dated.to] === null || String(a[dated.from]) < String(b[dated.to]);
  return (
    !among(draft) ||
    !kept.some((other) => among(other) && same(dated.alone ?? [], other) && overlaps(draft, other) && overlaps(other, draft))
  );
}

/** Rows that were not kept leave links to nowhere; those that need them go, too. */
function withoutDangling(rows: ReadonlyMap<RowClass, readonly Invented[]>): ReadonlyMap<RowClass, readonly Invented[]> {
  const ids = new Set([...rows.values()].flat().map(({ id }) => id));
  const broken = (row: RowClass, one: Invented) =>
    fieldsOf(row).filter(({ name, target }) => target && one[name] !== null && !ids.has(String(one[name])));
  const mended = new Map([...rows].map(([row, all]) => [row, all.flatMap((one) => mend(one, broken(row, one)))] as const));
  return [...mended.values()].flat().length === ids.size ? mended : withoutDangling(mended);
}

const mend = (one: Invented, broken: readonly Field[]): Invented[] =>
  broken.some(({ required }) => required) ? [] : [{ ...one, ...Object.fromEntries(broken.map(({ name }) => [name, null])) }];

/** What conditions call p1, p2, p3: for all, or for rows of a kind, with days on which nothing is set. */
function settings(chance: Chance, days: readonly string[]): Invented[] {
  const set = (name: string, of: string | null, startedOn: string, endedOn: string | null): Invented => {
    const value = chance.below(4);
    return { id: uuid(chance), name, of, value, startedOn, endedOn, meaning: null, unit: null, source: null, doubt: null };
  };
  return ['p1', 'p2', 'p3'].flatMap((name) =>
    [null, 'WARD', 'BRANCH'].flatMap((of) => {
      const [from = '', mid = '', to = ''] = chance.shuffled(days).slice(0, 3).sort();
      return [set(name, of, from, mid), set(name, of, mid, chance.happens(0.5) ? null : to)];
    }),
  );
}

const people = ['Nguyễn Văn An', 'Nguyễn Thị Ánh', 'Trần Thuý Hoà', 'Trần Thúy Hòa', 'Đỗ Đức Ân', 'Lê An', 'Đặng Ái Đào', "H'Hen Niê"];
const words = [
  'May Nhã Nam',
  'Hợp tác xã Đồng Tâm',
  'Cty Gỗ Ngọc Thiện',
  'Ngọc Châu',
  'Cao Thượng',
  'cao thượng',
  'Đại Hóa',
  'Đại Hoá',
  'Á Âu "quoted"\\',
  'Dong Tam',
];
const codes = ['24001', '24-002', '0912 345 678', 'NQ 12/2020', 'ĐB-07'];
