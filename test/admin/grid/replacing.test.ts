import type { Row, Since } from '../../../admin/src/grid/line.js';
import { findIn, isSound, nextOf } from '../../../admin/src/grid/replacing.js';
import { board, columnNamed, line, typed } from '../world.js';
import { may, opened } from './openedSheet.js';

const row = (id: string, cells: Record<string, unknown>): Row => ({ id, version: 1, ...cells });
const sheet = {
  lines: [
    line({}, row('a', { name: 'May Tân Yên', tradingName: 'tan yen garment' })),
    undefined,
    line({ name: typed('Gạch Tân Yên') }, row('c', { name: 'Gạch', tradingName: null })),
  ],
  columns: ['name', 'tradingName'].map((key) => columnNamed('Enterprise', key)),
  speech: { catalog: board, language: 'vi' as const },
};
const everything = { top: 0, left: 0, bottom: 2, right: 1 };
const wanted = { text: 'tân yên', marks: false, whole: false };

test('a text is found in what cells show, typed or stored, row by row; rows that are not read are passed over', () => {
  const found = findIn(sheet, [everything], wanted);

  expect(found.map(({ row: at, column, line: id, text }) => [at, column, id, text])).toEqual([
    [0, 0, 'a', 'May Tân Yên'],
    [0, 1, 'a', 'tan yen garment'],
    [2, 0, 'c', 'Gạch Tân Yên'],
  ]);
});

test('one looks into a column, or into what is selected, only', () => {
  const places = (...areas: (typeof everything)[]) => findIn(sheet, areas, wanted).map(({ row: at, column }) => [at, column]);

  expect(places({ ...everything, left: 1 })).toEqual([[0, 1]]);
  expect(places({ top: 2, bottom: 2, left: 0, right: 1 }, { top: 0, bottom: 0, left: 0, right: 0 })).toEqual([
    [2, 0],
    [0, 0],
  ]);
});

test('nothing is found in a secret, of which only the end is shown', () => {
  const secret = { ...sheet, lines: [line({}, row('p', { citizenId: '•••123' }))], columns: [columnNamed('Person', 'citizenId')] };

  expect(findIn(secret, [everything], { ...wanted, text: '123' })).toEqual([]);
});

test('one goes from cell to cell, and round at the end', () => {
  const found = findIn(sheet, [everything], wanted);
  const spot = (at: number, column: number, back = false) => {
    const next = nextOf(found, { row: at, column }, back);
    return [next?.row, next?.column];
  };

  expect([spot(0, 0), spot(0, 1), spot(2, 0)]).toEqual([
    [0, 1],
    [2, 0],
    [0, 0],
  ]);
  expect([spot(2, 0, true), spot(0, 0, true)]).toEqual([
    [0, 1],
    [2, 0],
  ]);
  expect(nextOf([], { row: 0, column: 0 }, false)).toBeUndefined();
});

describe('a link that holds from a day is replaced', () => {
  const area = columnNamed('Enterprise', 'site.areaId');
  const text = 'Xã Cao Xá';
  const found = [{ row: 0, column: 0, line: may.id, of: area, text, spans: [{ start: 0, end: text.length }] }];
  const rows = [{ ...may, site: { id: 's', version: 1, areaId: 'cao-xa' } }];
  const proposed = async (since: Since | null) => (await opened({ rows, since })).sheet.replacing.propose(found, 'Xã Quang Trung');

  test('by the row that had the name on the day that is asked for first', async () => {
    const on = async (day: string) => (await proposed({ day, column: null, correct: false }))?.map(isSound);

    expect(await on('2024-02-01')).toEqual([true]);
    expect(await on('2026-11-22')).toEqual([false]);
  });

  test('by nothing where that is called off', async () => {
    expect(await proposed(null)).toBeNull();
  });

  test('by one that was chosen', async () => {
    const { sheet } = await opened({ rows });
    const [change] = (await sheet.replacing.propose(found, 'Xã Quang Trung')) ?? [];
    if (!change) throw new Error('nothing was proposed');

    expect(isSound(await sheet.replacing.reread(change, { value: 'quang-trung-33', shown: 'Xã Quang Trung' }))).toBe(true);
  });
});
