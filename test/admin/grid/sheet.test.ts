import { Refused } from '../../../admin/src/failure.js';
import { groundOf } from '../../../admin/src/grid/news.js';
import type { SaveAnswer } from '../../../admin/src/grid/server.js';
import { machine } from '../outbox/machine.js';
import { columnNamed } from '../world.js';
import { foundedOn, may, name, opened, settled } from './openedSheet.js';
import { refusal } from './server.js';

test('typing a cell sends one save with what stood there, and the answer stands in the cell', async () => {
  const { sheet, saved } = await opened();

  await sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa');

  expect(saved.map(({ payload }) => payload.changes)).toEqual([
    { enterprises: [{ id: 'e1', was: { name: 'May Nhã Nam' }, set: { name: 'May Tân Yên' } }] },
  ]);
  expect(sheet.table.line('e1')).toMatchObject({ row: { name: 'May Tân Yên' }, edits: new Map() });
});

test('typing again what is stored sends nothing', async () => {
  const { sheet, saved } = await opened({ rows: [{ ...may, foundedOn: '2011-02-10' }] });

  await sheet.writing.enter([{ line: 'e1', column: foundedOn, text: '10/2/2011' }], 'Sửa');

  expect(saved).toEqual([]);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
});

test('a cell that can not be read keeps what was typed, with the reason, and is not sent', async () => {
  const { sheet, saved } = await opened();

  await sheet.writing.enter([{ line: 'e1', column: foundedOn, text: '31/02/2021' }], 'Sửa');

  expect(saved).toEqual([]);
  expect(sheet.table.line('e1')?.edits.get('foundedOn')).toMatchObject({
    text: '31/02/2021',
    mark: 'bad',
    reason: { code: 'DATE_INVALID' },
  });
});

test('a name that several rows go by offers them', async () => {
  const { sheet } = await opened();

  await sheet.writing.enter([{ line: 'e1', column: columnNamed('Enterprise', 'site.areaId'), text: 'Xã Quang Trung' }], 'Sửa');

  const reason = sheet.table.line('e1')?.edits.get('site.areaId')?.reason;
  expect(reason?.code).toBe('AMBIGUOUS_REFERENCE');
  expect(reason?.choices?.map(({ value }) => value)).toEqual(['quang-trung-15', 'quang-trung-33']);
});

test('calling off the question of the day leaves the sheet as it was', async () => {
  const { sheet, saved } = await opened({ since: null });

  await sheet.writing.enter([{ line: 'e1', column: columnNamed('Enterprise', 'site.areaId'), text: 'Xã Cao Xá' }], 'Sửa');

  expect(saved).toEqual([]);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
});

test('a refused save keeps every cell, marks the one at fault, and sends them all again once it is mended', async () => {
  const { sheet, saved, next } = await opened();
  next((operation) => refusal(operation, { problems: [{ resource: 'Enterprise', id: 'e1', field: 'name', code: 'TOO_LONG' }] }));

  await sheet.writing.enter(
    [
      { line: 'e1', column: name, text: 'A' },
      { line: 'e1', column: foundedOn, text: '1/2/2020' },
    ],
    'Dán',
  );
  const marks = [...(sheet.table.line('e1')?.edits ?? [])].map(([key, { mark, reason }]) => [key, mark, reason?.code]);
  await sheet.writing.enter([{ line: 'e1', column: name, text: 'B' }], 'Sửa');

  expect(marks).toEqual([
    ['name', 'refused', 'TOO_LONG'],
    ['foundedOn', 'held', 'WITH_OTHERS'],
  ]);
  expect(saved[1]?.payload.changes.enterprises).toEqual([
    { id: 'e1', was: { name: 'May Nhã Nam', foundedOn: null }, set: { name: 'B', foundedOn: '2020-02-01' } },
  ]);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
});

test('somebody else in the same cell: both values are shown, and mine is written over theirs only if I say so', async () => {
  const { page, drafts } = machine();
  const { sheet, saved, next } = await opened({ page: page() });
  next((operation) =>
    refusal(operation, {
      conflicts: [
        { resource: 'Enterprise', id: 'e1', field: 'name', yours: 'A', theirs: 'Thêu Nhã Nam', by: 'Lan', at: '2026-11-22T01:00:00Z' },
      ],
    }),
  );

  await sheet.writing.enter([{ line: 'e1', column: name, text: 'A' }], 'Sửa');
  expect(sheet.table.line('e1')?.edits.get('name')).toMatchObject({ mark: 'conflict', reason: { theirs: 'Thêu Nhã Nam', by: 'Lan' } });
  sheet.writing.insist([{ line: 'e1', column: 'name' }]);
  await settled();
  // Its row is read anew before it goes out: whoever closes the page meanwhile finds it again.
  expect(drafts()[0]?.lines[0]?.edits.get('name')).toMatchObject({ text: 'A', was: 'Thêu Nhã Nam' });
  await sheet.retry(['e1']);
  await settled();

  expect(saved[1]?.payload.changes.enterprises).toEqual([{ id: 'e1', was: { name: 'Thêu Nhã Nam' }, set: { name: 'A' } }]);
});

describe('a dated row that somebody else corrected while it was to be followed', () => {
  const standing = { id: 's1', version: 1, ownership: 'NON_STATE_DOMESTIC', legalForm: 'LLC_1', startedOn: '2020-01-01', endedOn: null };
  const ownership = columnNamed('Enterprise', 'standing.ownership');
  const contest = (field: string, theirs: string) => (operation: string) =>
    refusal(operation, {
      conflicts: [{ resource: 'EnterpriseStanding', id: 's1', field, yours: 'A', theirs, by: 'Lan', at: '2026-11-22T01:00:00Z' }],
    });

  test('in the same cell: both values are shown', async () => {
    const { sheet, next } = await opened({ rows: [{ ...may, standing }] });
    next(contest('ownership', 'STATE'));

    await sheet.writing.enter([{ line: 'e1', column: ownership, text: 'FDI 100%', picked: { value: 'FDI_100' } }], 'Sửa');

    expect(sheet.table.line('e1')?.edits.get(ownership.key)).toMatchObject({ mark: 'conflict', reason: { theirs: 'STATE', by: 'Lan' } });
  });

  test('in another cell: it is read again, and what follows is a copy of what stands there now', async () => {
    const { sheet, saved, kept, next } = await opened({ rows: [{ ...may, standing }] });
    next(contest('legalForm', 'LLC_2'));
    kept.set('e1', { ...may, standing: { ...standing, version: 2, legalForm: 'LLC_2' } });

    await sheet.writing.enter([{ line: 'e1', column: ownership, text: 'FDI 100%', picked: { value: 'FDI_100' } }], 'Sửa');
    expect(sheet.table.line('e1')?.edits.get(ownership.key)).toMatchObject({ mark: 'refused', reason: { code: 'VERSION_STALE' } });
    await sheet.retry(['e1']);
    await settled();

    expect(saved[1]?.payload.creates.enterpriseStandings).toMatchObject([{ set: { ownership: 'FDI_100', legalForm: 'LLC_2' } }]);
  });
});

test('what somebody else wrote into a cell after it was opened is not written over unseen', async () => {
  const { sheet, saved } = await opened();
  const line = sheet.table.line('e1');
  if (!line) throw new Error('no e1');
  const ground = groundOf(line, name);

  sheet.table.show([{ ...may, version: 2, name: 'Thêu Nhã Nam' }]);
  await sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên', ground }], 'Sửa');

  expect(saved[0]?.payload.changes.enterprises).toEqual([{ id: 'e1', was: { name: 'May Nhã Nam' }, set: { name: 'May Tân Yên' } }]);
});

test('while the database is away the same operation is sent again until it is written', async () => {
  const page = machine().page();
  const { sheet, saved, next } = await opened({ page });
  next(() => Promise.reject(new Refused({ code: 'UNAVAILABLE', message: '', detail: {} })));

  const written = sheet.writing.enter([{ line: 'e1', column: name, text: 'A' }], 'Sửa');
  await settled();
  const mark = sheet.table.line('e1')?.edits.get('name')?.mark;
  const away = page.outbox.state.get().away?.code;
  await written;

  expect([mark, away]).toEqual(['away', 'UNAVAILABLE']);
  expect(saved[1]).toEqual(saved[0]);
  expect(sheet.table.line('e1')?.row?.name).toBe('A');
  expect(page.outbox.state.get()).toEqual({ pending: [], away: null });
});

test('two saves of one row go in the order typed, the second naming what the first wrote', async () => {
  const { sheet, saved } = await opened();

  await Promise.all(['A', 'B'].map((text) => sheet.writing.enter([{ line: 'e1', column: name, text }], 'Sửa')));

  const sets = saved.flatMap(({ payload }) => payload.changes.enterprises ?? []).map(({ was, set }) => [was?.name, set.name]);
  expect(sets.at(-1)?.[1]).toBe('B');
  expect(sets.every(([was], place) => was === (sets[place - 1]?.[1] ?? 'May Nhã Nam'))).toBe(true);
  expect(sheet.table.line('e1')?.row?.name).toBe('B');
});

describe('what a page could not send before it was closed', () => {
  const gone = () => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} }));

  /** A sheet in which one cell was sent and another typed behind it, and which is closed before anything was answered; then the next. */
  async function reopened(answer?: (operation: string) => SaveAnswer) {
    const { page } = machine();
    const [first, second] = [page(), page()];
    const before = await opened({ page: first, of: 'u1' });
    before.next(gone);
    void before.sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa tên');
    await settled();
    void before.sheet.writing.enter([{ line: 'e1', column: foundedOn, text: '1/2/2020' }], 'Sửa ngày');
    await settled();
    const after = await opened({ page: second });
    if (answer) for (const each of [answer, answer]) after.next(each);
    second.outbox.start(after.sheet.resume);
    first.close();
    await settled();
    await settled();
    return { before, after, second };
  }

  test('is sent by the next one: the same operation with the same content, then what was typed behind it', async () => {
    const { before, after, second } = await reopened();

    expect(after.saved[0]).toEqual(before.saved[0]);
    expect(after.saved.map(({ of }) => of)).toEqual(['u1', 'u1']);
    expect(after.saved.slice(1).map(({ label, payload }) => [label, payload.changes.enterprises])).toEqual([
      ['Sửa ngày', [{ id: 'e1', was: { foundedOn: null }, set: { foundedOn: '2020-02-01' } }]],
    ]);
    expect(after.sheet.table.line('e1')).toMatchObject({ row: { name: 'May Tân Yên', foundedOn: '2020-02-01' }, edits: new Map() });
    expect(second.outbox.state.get().pending).toEqual([]);
    expect(after.sheet.undoing.stacks.get().done.map(({ label }) => label)).toEqual(['Sửa tên', 'Sửa ngày']);
  });

  test('stands in its cells with the reason, where it is refused then', async () => {
    const problems = [{ resource: 'Enterprise', id: 'e1', field: 'name', code: 'TOO_LONG' as const }];
    const { after } = await reopened((operation) => refusal(operation, { problems }));

    expect(after.sheet.table.line('e1')?.edits.get('name')).toMatchObject({
      text: 'May Tân Yên',
      mark: 'refused',
      reason: { code: 'TOO_LONG' },
    });
  });
});
