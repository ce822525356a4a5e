import { columnsOf } from '../../../admin/src/grid/columns.js';
import type { Edit, Line } from '../../../admin/src/grid/line.js';
import { plan } from '../../../admin/src/grid/payload.js';
import type { SinceQuestion } from '../../../admin/src/grid/writing.js';
import { createDays } from '../../../admin/src/record/days.js';
import { board, line, typed } from '../world.js';

const columns = columnsOf(board, 'Enterprise');
const standing = { id: 's1', version: 1, ownership: 'NON_STATE_DOMESTIC', startedOn: '2020-01-01', endedOn: null };
const may = { id: 'e1', version: 1, name: 'May Nhã Nam', standing };

/** A form with these fields typed, and what it asked. */
function form(edits: Record<string, Edit>, row: typeof may | null = may) {
  let known: Line = line(edits, row);
  const asked: SinceQuestion[] = [];
  const days = createDays({
    table: {
      line: () => known,
      update: ([changed]) => {
        known = changed ?? known;
      },
    },
    columns,
    async ask(question) {
      asked.push(question);
      return { day: '2026-03-01', column: null, correct: false };
    },
  });
  return { days, asked, settle: () => days.settle(known.id), payload: () => plan([known], columns, ({ since }) => since ?? never).payload };
}
const never = { day: '', column: null, correct: false };

const foreign = { 'standing.ownership': typed('FDI_100', 'NON_STATE_DOMESTIC') };

test('a form asks from which day what was changed holds, once, for its one row, when it is saved', async () => {
  const { settle, asked, payload } = form(foreign);

  await settle();
  await settle();

  expect(asked.map(({ changes, one, column }) => [changes, one, column?.key])).toEqual([[true, true, 'standing.ownership']]);
  expect(payload().creates.enterpriseStandings?.map(({ set }) => [set.ownership, set.startedOn])).toEqual([['FDI_100', '2026-03-01']]);
});

test('the day in the field beside is the day of the change: nothing is asked, and what stood until then ends on it', async () => {
  const { settle, asked, payload } = form({ ...foreign, 'standing.startedOn': typed('2026-02-01', '2020-01-01') });

  await settle();

  expect(asked).toEqual([]);
  expect(payload().changes.enterpriseStandings?.map(({ id, set }) => [id, set.ownership, set.startedOn, set.endedOn])).toEqual([
    ['s1', 'NON_STATE_DOMESTIC', '2020-01-01', '2026-02-01'],
  ]);
  expect(payload().creates.enterpriseStandings?.map(({ set }) => [set.ownership, set.startedOn, set.endedOn])).toEqual([
    ['FDI_100', '2026-02-01', null],
  ]);
});

test('a first day that is typed alone corrects the row, and so does one before it', async () => {
  const alone = form({ 'standing.startedOn': typed('2021-01-01', '2020-01-01') });
  const earlier = form({ ...foreign, 'standing.startedOn': typed('2019-01-01', '2020-01-01') });

  for (const { settle } of [alone, earlier]) await settle();

  expect([...alone.asked, ...earlier.asked]).toEqual([]);
  expect(alone.payload().changes.enterpriseStandings?.map(({ set }) => set)).toEqual([{ startedOn: '2021-01-01' }]);
  expect(earlier.payload().changes.enterpriseStandings?.map(({ set }) => set)).toEqual([{ ownership: 'FDI_100', startedOn: '2019-01-01' }]);
  expect(earlier.payload().creates).toEqual({});
});
