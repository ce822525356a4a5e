import { goOn } from '../../../admin/src/grid/series.js';
import { columnNamed } from '../world.js';

const fields = {
  text: columnNamed('Enterprise', 'tradingName').field,
  taxCode: columnNamed('Enterprise', 'taxCode').field,
  day: columnNamed('Enterprise', 'foundedOn').field,
  number: { kind: 'number', format: null },
  year: columnNamed('DevelopmentPlanLine', 'year').field,
  choice: columnNamed('Enterprise', 'standing.status').field,
} as const;

const on = (kind: keyof typeof fields, values: unknown[], count = 3, back = false) =>
  goOn(
    fields[kind],
    values.map((value) => ({ text: String(value), value })),
    count,
    back,
  ).map(({ text }) => text);

test.each<[what: string, kind: keyof typeof fields, given: unknown[], next: string[]]>([
  ['a text with a number', 'text', ['Chi bộ 1'], ['Chi bộ 2', 'Chi bộ 3', 'Chi bộ 4']],
  ['every second one', 'text', ['Tổ 1', 'Tổ 3'], ['Tổ 5', 'Tổ 7', 'Tổ 9']],
  ['zeros before a number', 'text', ['CB008'], ['CB009', 'CB010', 'CB011']],
  ['months', 'text', ['12/2024'], ['01/2025', '02/2025', '03/2025']],
  ['months without zeros', 'text', ['Tháng 9/2024'], ['Tháng 10/2024', 'Tháng 11/2024', 'Tháng 12/2024']],
  ['quarters', 'text', ['Quý III/2024'], ['Quý IV/2024', 'Quý I/2025', 'Quý II/2025']],
  ['days written as text', 'text', ['30/12/2024'], ['31/12/2024', '01/01/2025', '02/01/2025']],
  ['days', 'day', ['2024-02-28'], ['29/02/2024', '01/03/2024', '02/03/2024']],
  ['weeks', 'day', ['2024-12-23', '2024-12-30'], ['06/01/2025', '13/01/2025', '20/01/2025']],
  ['the same day of each month', 'day', ['2024-11-15', '2024-12-15'], ['15/01/2025', '15/02/2025', '15/03/2025']],
  ['ends of months', 'day', ['2024-12-31', '2025-01-31'], ['28/02/2025', '31/03/2025', '30/04/2025']],
  ['numbers by the step of two', 'number', [10, 20], ['30', '40', '50']],
  ['years', 'year', [2025, 2026], ['2027', '2028', '2029']],
  ['fractions without noise', 'number', [0.1, 0.2], ['0,3', '0,4', '0,5']],
])('%s is counted on', (_, kind, given, next) => {
  expect(on(kind, given)).toEqual(next);
});

test.each<[what: string, kind: keyof typeof fields, given: unknown[], next: string[]]>([
  ['one number', 'number', [7], ['7', '7', '7']],
  ['digits alone', 'text', ['2024'], ['2024', '2024', '2024']],
  ['a tax code', 'taxCode', ['2499100224'], ['2499100224', '2499100224', '2499100224']],
  ['a choice', 'choice', ['ACTIVE', 'DISSOLVED'], ['ACTIVE', 'DISSOLVED', 'ACTIVE']],
  ['words without a number', 'text', ['may', 'gỗ'], ['may', 'gỗ', 'may']],
  ['numbers of no one step', 'number', [1, 2, 4], ['1', '2', '4']],
  ['an empty cell', 'day', [null], ['null', 'null', 'null']],
])('%s is said again', (_, kind, given, next) => {
  expect(on(kind, given)).toEqual(next);
});

test('before the first it counts down, from the nearest on', () => {
  expect(on('text', ['Tổ 10', 'Tổ 11'], 3, true)).toEqual(['Tổ 9', 'Tổ 8', 'Tổ 7']);
  expect(on('day', ['2025-01-01'], 2, true)).toEqual(['31/12/2024', '30/12/2024']);
  expect(on('choice', ['ACTIVE', 'DISSOLVED'], 3, true)).toEqual(['DISSOLVED', 'ACTIVE', 'DISSOLVED']);
});
