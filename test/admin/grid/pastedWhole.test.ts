import { type PlanQuestion, planKey, usualPlan } from '../../../admin/src/grid/blockPlan.js';
import type { AskBlock, BlockQuestion } from '../../../admin/src/grid/previewing.js';
import type { References } from '../../../admin/src/grid/references.js';
import { columnNamed } from '../world.js';
import { copied, label, may, namesOnly, opened } from './openedSheet.js';

describe('a table pasted from its first line', () => {
  const table = [
    ['DANH SÁCH DOANH NGHIỆP', '', '', ''],
    ['STT', 'Tên doanh nghiệp', 'MST', 'Chủ'],
    ['I', 'Xã Cao Xá', '', ''],
    ['1', 'May Tân Yên', '2499100721', 'An'],
    ['2', 'May Ngọc Châu', '2499100224', 'Bình'],
    ['', 'Cộng xã Cao Xá: 2 đơn vị', '', ''],
  ];
  const created = (saved: Awaited<ReturnType<typeof opened>>['saved']) =>
    saved.flatMap(({ payload }) => payload.creates.enterprises ?? []).map(({ set }) => set);
  const paste = (sheet: Awaited<ReturnType<typeof opened>>['sheet'], cells = table) =>
    sheet.paste(copied(cells), { row: 1, column: 0 }, label);

  test('writes its rows, and tells which lines it left out and which column goes nowhere', async () => {
    const asked: PlanQuestion[] = [];
    const { sheet, saved } = await opened({ askPlan: async (question) => (asked.push(question) ? usualPlan(question) : null) });

    await paste(sheet);

    expect(created(saved)).toEqual([
      { name: 'May Tân Yên', taxCode: '2499100721' },
      { name: 'May Ngọc Châu', taxCode: '2499100224' },
    ]);
    expect(asked[0]?.layout.left.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'title'],
      [2, 'heading'],
      [3, 'group'],
      [6, 'total'],
    ]);
  });

  test('is written as its user corrected it, and a table with these headings is read so the next time', async () => {
    const kept = new Map<string, string>();
    const browser = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text) };
    const note = columnNamed('Enterprise', 'note');
    const first = await opened({
      browser,
      askPlan: async (question) => ({ ...usualPlan(question), columns: new Map([[planKey(0, 3), note]]) }),
    });
    await paste(first.sheet);

    const second = await opened({ browser });
    await paste(second.sheet);

    expect(created(first.saved).map(({ note }) => note)).toEqual(['An', 'Bình']);
    expect(created(second.saved).map(({ note }) => note)).toEqual(['An', 'Bình']);
  });

  test('tells how many rows it would write over, those made just now among them, and goes below all of them if that is said', async () => {
    const asked: PlanQuestion[] = [];
    const { sheet, saved } = await opened({
      askPlan: async (question) => ({ ...usualPlan(question), below: asked.push(question) > 1 }),
    });
    const codes: Record<string, string> = { '2499100721': '2499102285', '2499100224': '2499102528' };
    const others = table.map((line) => line.map((text) => codes[text] ?? text.replace('May ', 'Gạch ')));

    await paste(sheet);
    const pasted = await sheet.paste(copied(others), { row: 0, column: 0 }, label);

    expect(asked.map(({ over }) => over)).toEqual([0, 2]);
    expect(pasted).toEqual({ top: 3, rows: 2, gone: 0 });
    expect(sheet.table.get().lines.map((line) => line?.edits.get('name')?.text ?? line?.row?.name)).toEqual([
      'May Nhã Nam',
      'May Tân Yên',
      'May Ngọc Châu',
      'Gạch Tân Yên',
      'Gạch Ngọc Châu',
      undefined,
    ]);
    expect(saved.flatMap(({ payload }) => Object.keys(payload.changes))).toEqual([]);
  });

  test('has a line back as a row that was taken for something else', async () => {
    const { sheet, saved } = await opened({
      askPlan: async (question) => ({ ...usualPlan(question), taken: new Set([6]) }),
      askBlock: leaveAll,
    });

    await paste(sheet);

    expect(sheet.table.get().lines.map((line) => line?.edits.get('name')?.text)).toContain('Cộng xã Cao Xá: 2 đơn vị');
    expect(created(saved).length).toBe(2);
  });

  test('is not written at all where it is called off', async () => {
    const { sheet, saved } = await opened({ askPlan: async () => null });

    expect(await paste(sheet)).toBeNull();
    expect(saved).toEqual([]);
  });

  test('leaves out a line that repeats one above it, unless one says otherwise', async () => {
    const asked: BlockQuestion[] = [];
    const twice = [...table.slice(0, 5), ['3', 'MAY TÂN YÊN', '2499100721', '']];
    const { sheet, saved } = await opened({ askBlock: async (question) => (asked.push(question) ? leaveAll(question) : null) });

    await paste(sheet, twice);

    expect(asked[0]?.repeats.map(({ number, of, differs }) => [number, of, differs.map(({ key }) => key)])).toEqual([
      [6, { number: 4 }, ['name']],
    ]);
    expect(created(saved).map(({ name }) => name)).toEqual(['May Tân Yên', 'May Ngọc Châu']);
  });

  test('updates a row that is there, in its own columns, if one says so', async () => {
    const holding: References['holding'] = async () => new Map([['2499100721', { value: 'e1', shown: 'May Nhã Nam' }]]);
    const update: AskBlock = async (question) => ({
      mended: new Map(),
      meant: new Map(),
      filled: new Map(),
      repeated: new Map(question.repeats.map(({ line }) => [line, 'update'])),
    });
    const { sheet, saved } = await opened({
      rows: [{ ...may, taxCode: '2499100721' }],
      askBlock: update,
      references: { ...namesOnly, holding },
    });

    await paste(sheet);

    expect(saved.flatMap(({ payload }) => payload.changes.enterprises ?? [])).toEqual([
      { id: 'e1', was: { name: 'May Nhã Nam' }, set: { name: 'May Tân Yên' } },
    ]);
    expect(created(saved).map(({ name }) => name)).toEqual(['May Ngọc Châu']);
  });
});

const leaveAll: AskBlock = async () => ({ mended: new Map(), meant: new Map(), filled: new Map(), repeated: new Map() });
