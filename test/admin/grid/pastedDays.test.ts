import type { BlockQuestion } from '../../../admin/src/grid/previewing.js';
import type { WayQuestion } from '../../../admin/src/grid/ways.js';
import { callOff } from './callOff.js';
import { copied, label, opened } from './openedSheet.js';

test('a day and month column that contradicts itself asks how its cells are meant', async () => {
  const asked: BlockQuestion[] = [];
  const { sheet } = await opened({ askBlock: callOff(asked) });

  await sheet.paste(
    copied([
      ['Tên DN', 'MST', 'Thành lập'],
      ['A', '2499100721', '31/12/2020'],
      ['B', '2499100859', '12/31/2020'],
    ]),
    { row: 1, column: 0 },
    label,
  );

  expect(asked[0]?.bad.map(({ text, reason }) => [text, reason.choices?.map(({ shown }) => shown)])).toEqual([
    ['12/31/2020', ['31/12/2020']],
  ]);
});

test('a pasted column that is day first as well as month first is asked about once, and read as it was answered', async () => {
  const asked: (readonly WayQuestion[])[] = [];
  const { sheet, saved } = await opened({
    askWays: async (questions) => {
      asked.push(questions);
      return new Map([['foundedOn', { days: 'mdy' }]]);
    },
  });
  const block = [
    ['Tên DN', 'MST', 'Thành lập'],
    ['A', '2499100721', '03/04/2020'],
    ['B', '2499100496', '5/6/2021'],
  ];

  await sheet.paste(copied(block), { row: 1, column: 0 }, label);

  expect(asked.map((questions) => questions.map(({ column, text, ways }) => [column.key, text, ways.map(({ value }) => value)]))).toEqual([
    [['foundedOn', '03/04/2020', ['2020-04-03', '2020-03-04']]],
  ]);
  expect(saved[0]?.payload.creates.enterprises?.map(({ set }) => set.foundedOn)).toEqual(['2020-03-04', '2021-05-06']);
});

test('calling that question off writes nothing; what was copied from a sheet of ours is not asked about', async () => {
  const { sheet, saved } = await opened({ askWays: async () => null });
  const block = [
    ['Tên DN', 'MST', 'Thành lập'],
    ['A', '2499100721', '03/04/2020'],
    ['B', '2499100496', '5/6/2021'],
  ];

  expect(await sheet.paste(copied(block), { row: 1, column: 0 }, label)).toBeNull();
  expect(saved).toEqual([]);
  await sheet.paste({ cells: block, isOurs: true }, { row: 1, column: 0 }, label);

  expect(saved[0]?.payload.creates.enterprises?.map(({ set }) => set.foundedOn)).toEqual(['2020-04-03', '2021-06-05']);
});
