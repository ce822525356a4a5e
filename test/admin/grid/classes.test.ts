import type { Row } from '../../../admin/src/grid/line.js';
import { isUnsure } from '../../../admin/src/grid/meaning.js';
import { readCells } from '../../../admin/src/grid/reading.js';
import { createReferences } from '../../../admin/src/grid/references.js';
import { industries } from '../../../server/plan/industries.js';
import { board, columnNamed } from '../world.js';

const known = (rows: readonly object[]): Row[] => rows.map((row, place) => ({ id: `row ${place}`, version: 1, ...row }));
/** What the platform comes with: sections of both versions, some divisions of the older, and nothing below them. */
const shipped = known(industries);
const withClass = known([...industries, { id: 'clothes', scheme: 'VSIC_2018', code: '1410', name: 'May trang phục', parentId: null }]);

const references = (rows = shipped) => createReferences(board, async () => ({ rows, total: rows.length }));

async function meant(text: string, rows = shipped) {
  const [meaning] = await references(rows).match('Industry', [{ text }]);
  return meaning;
}

test.each([
  ['Chế biến rau quả (1030)', '10 · Sản xuất, chế biến thực phẩm'],
  ['1030 - Chế biến rau quả', '10 · Sản xuất, chế biến thực phẩm'],
  ['1030 Chế biến rau quả', '10 · Sản xuất, chế biến thực phẩm'],
  ['1030', '10 · Sản xuất, chế biến thực phẩm'],
  ['C10.30', '10 · Sản xuất, chế biến thực phẩm'],
  ['Trồng cây lâu năm (0121)', 'A · Nông nghiệp, lâm nghiệp và thuỷ sản'],
  ['In ấn (1811)', 'C · Công nghiệp chế biến, chế tạo'],
  ['Sản xuất điện (3511)', 'D · Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hoà không khí'],
])('for a code nobody has the nearest group above it is suggested, and not taken: %s', async (text, shown) => {
  const meaning = await meant(text);

  expect(meaning).toMatchObject({ unknown: true, instead: { shown, isSeveral: false } });
  expect(meaning?.choices[0]).toEqual(meaning?.instead?.choice);
});

test('the cell says what may be taken instead, and whoever typed it is asked', async () => {
  const cell = { column: columnNamed('Enterprise', 'industryId'), text: 'Chế biến rau quả (1030)' };
  const [reading] = await readCells([cell], { references: references(), language: 'vi', catalog: board });

  const reason = reading && 'reason' in reading ? reading.reason : null;
  expect(reason).toMatchObject({
    code: 'UNKNOWN_CLASS',
    detail: { code: '1030', instead: '10 · Sản xuất, chế biến thực phẩm' },
    instead: { shown: 'Sản xuất, chế biến thực phẩm' },
  });
  expect(reason && isUnsure(reason)).toBe(true);
});

test('a code that a class has is that class, however it is written', async () => {
  const found = await Promise.all(['May trang phục (1410)', 'May mặc (1410)', '1410', 'C1410: may'].map((text) => meant(text, withClass)));

  expect(found.map((meaning) => meaning && 'exact' in meaning && meaning.exact)).toEqual(['clothes', 'clothes', 'clothes', 'clothes']);
});

test.each([
  'May trang phục (1410); Bán buôn vải (4641)',
  'May trang phục (1410), bán buôn vải (4641)',
  'Thêu ren; May trang phục (1410)',
  '1410, 4641',
])('of several trades in one cell the first with a code is a suggestion alone: %s', async (text) => {
  expect(await meant(text, withClass)).toMatchObject({ unknown: true, instead: { shown: '1410 · May trang phục', isSeveral: true } });
});

test('a name with a semicolon or a comma is one name', async () => {
  const trade = 'Bán buôn và bán lẻ; sửa chữa ô tô, mô tô, xe máy và xe có động cơ khác';

  expect(await meant(trade)).toMatchObject({ exact: shipped.find(({ name }) => name === trade)?.id });
  expect(await meant('Cưa, xẻ, bào gỗ (1610)')).toMatchObject({ instead: { isSeveral: false } });
});

test('where two versions know the code, neither is suggested: both are to choose from, each with its version', async () => {
  const meaning = await meant(
    'Cho vay (1040)',
    known([...industries, { scheme: 'VSIC_2025', code: '10', name: 'Chế biến thực phẩm', parentId: null }]),
  );

  expect(meaning?.instead).toBeUndefined();
  expect(meaning?.choices.slice(0, 2).map(({ hint }) => hint)).toEqual([
    '10 · VSIC 2018 (Quyết định 27/2018/QĐ-TTg)',
    '10 · VSIC 2025 (Quyết định 36/2025/QĐ-TTg)',
  ]);
});

test('a text without a code is looked for by its name, as any other', async () => {
  expect((await meant('Nuôi trồng (2 vụ)'))?.instead).toBeUndefined();
  expect(await meant('Sản xuất đồ uống')).toMatchObject({ exact: shipped.find(({ code }) => code === '11')?.id });
});
