import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { type Stage, stage } from './browser.js';
import { paste } from './clipboard.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

// The office's own list of enterprises, all of its lines, as Excel copies it; figures are those of the samples' README. Each test goes on
// where the one before it stopped.

let theatre: Stage;
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  page = await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') });
  sheet = sheetOn(page);
  await eventually(sheet.total, '0 dòng');
  await sheet.click(1, 'Tên doanh nghiệp');
  const [text, html] = await Promise.all(
    ['tsv', 'html'].map((kind) => readFile(new URL(`../workbooks/office/enterprises.${kind}`, import.meta.url), 'utf8')),
  );
  await paste(page, text ?? '', html);
});
afterAll(() => theatre.close());

const asked = (name: RegExp): Locator => page.getByRole('dialog', { name });

async function count(sql: string): Promise<number | undefined> {
  const { rows } = await theatre.owner.query<{ count: number }>(`select count(*)::int as count from ${sql}`);
  return rows[0]?.count;
}

test('of each line it is told what it was taken for, and of each column where it goes', async () => {
  const plan = asked(/^Bảng dán: 186 dòng vào 14 cột/);
  await plan.waitFor();

  expect(await plan.locator('summary').allInnerTexts()).toEqual([
    '4 dòng tiêu đề: 1, 2, 4, 5',
    '3 dòng tên cột: 7, 8, 9',
    '6 dòng tên nhóm: 10, 73, 100, 129 và 2 dòng nữa',
    '7 dòng cộng: 72, 99, 128, 154 và 3 dòng nữa',
    '5 dòng ghi chú, ký tên: 221, 222, 223, 225 và 1 dòng nữa',
  ]);
  await plan.getByRole('alert').getByText('4 cột không được dán: Người đại diện theo pháp luật: Họ và tên').waitFor();
  expect(await plan.getByRole('combobox', { name: 'Địa bàn' }).innerText()).toBe('Theo phần cuối của địa chỉ (185/186 dòng)');
  await plan.getByText('Chưa rõ: xã Hoàng Thanh').waitFor();
  expect(await faults()).toEqual([]);
});

test('a column may be left out and taken back, and so may a line', async () => {
  const plan = asked(/^Bảng dán/);
  await plan.locator('summary').filter({ hasText: 'dòng cộng' }).click();
  await plan.getByRole('checkbox', { name: 'Vẫn dán dòng 72' }).check();
  await asked(/^Bảng dán: 187 dòng/).waitFor();
  await plan.getByRole('checkbox', { name: 'Vẫn dán dòng 72' }).uncheck();

  await plan.getByRole('combobox', { name: 'Ngành nghề chính: Dán vào cột' }).click();
  await page.getByRole('option', { name: '(không lấy)' }).click();

  await asked(/^Bảng dán: 186 dòng vào 13 cột/).waitFor();
  await plan.getByRole('combobox', { name: 'Ngành nghề chính: Dán vào cột' }).click();
  await page.getByRole('option', { name: 'Ngành nghề chính', exact: true }).click();

  await asked(/^Bảng dán: 186 dòng vào 14 cột/).waitFor();
  await plan.getByRole('button', { name: 'Tiếp tục' }).click();
  await asked(/^Có hiệu lực từ ngày nào/)
    .getByRole('button', { name: 'Tiếp tục' })
    .click();
});

/** What axe finds wrong, wide and light, narrow and dark. */
async function faults(): Promise<string[]> {
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const found: string[] = [];
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const { passes, violations } = await page.evaluate(
      (runOnly) => window.axe.run({ runOnly }),
      ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    );
    if (passes.length === 0) found.push('axe did not look');
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
  }
  return found;
}

/** The lines told in a table of the preview, by one of its cells. */
const told = async (table: Locator, by: number, line: number) => {
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  return rows.map((cells) => `${cells[by]} ${cells[line]}`);
};

test('before anything is written its three repeats and its bad cells are told, each by the line of the list it stands in', async () => {
  const preview = asked(/^Xem trước khi dán 186 dòng/);
  await preview.waitFor();

  expect(await told(preview.getByRole('table').first(), 1, 0)).toEqual([
    'Mã số thuế: 2499100496 18',
    'Mã số thuế: 2499101362 81',
    'Mã số thuế: 0199127969 108',
  ]);
  const bad = await told(preview.getByRole('table').last(), 0, 2);
  const ofTrades = bad.filter((cell) => cell.startsWith('Ngành nghề chính'));
  expect(ofTrades).toHaveLength(21);
  expect(bad.filter((cell) => !ofTrades.includes(cell)).sort()).toEqual([
    'Mã số thuế 104',
    'Mã số thuế 133',
    'Mã số thuế 14',
    'Mã số thuế 159',
    'Mã số thuế 177',
    'Mã số thuế 207',
    'Mã số thuế 217',
    'Mã số thuế 77',
    'Ngày thành lập 121',
    'Ngày thành lập 151',
    'Ngày thành lập 24',
    'Vốn điều lệ (triệu đồng) 33',
    'Địa bàn 168',
  ]);
  expect(await faults()).toEqual([]);
  expect(await count('enterprise')).toBe(0);
});

test('for trades whose code nobody has the groups above them are suggested, taken for all at once, and may be changed', async () => {
  const preview = asked(/^Xem trước/);
  const taken = (text: string) => preview.getByRole('row', { name: text }).getByRole('combobox');
  await preview.getByText('Không có mã 1030 trong danh mục; có thể lấy nhóm 10 · Sản xuất, chế biến thực phẩm').waitFor();
  expect(await taken('Chế biến rau quả (1030)').inputValue()).toBe('');

  await preview.getByRole('button', { name: 'Lấy nhóm cấp trên cho 186 ô' }).click();
  expect(await taken('Chế biến rau quả (1030)').inputValue()).toBe('Sản xuất, chế biến thực phẩm');
  expect(await taken('Trồng cây lâu năm (0121)').inputValue()).toBe('Nông nghiệp, lâm nghiệp và thuỷ sản');

  await taken('Cưa, xẻ, bào gỗ (1610)').fill('giường, tủ');
  await page.getByRole('option', { name: 'Sản xuất giường, tủ, bàn, ghế' }).click();
});

test('one cell mended there, the list is written: 172 new rows, and three without the one cell nobody can read', async () => {
  const preview = asked(/^Xem trước/);
  const row = preview.getByRole('row', { name: /31\/02\/2021/ });
  await row.getByRole('combobox').fill('28/02/2018');
  await preview.getByRole('button', { name: 'Dán, để lại 12 ô này để sửa sau' }).click();

  await eventually(sheet.total, '175 dòng');
  await eventually(() => count('enterprise'), 175);
  expect(await count("enterprise where founded_on = '2018-02-28'")).toBe(1);
  expect(await count('enterprise_site where area_id is not null')).toBe(174);
  const trades = "enterprise e join industry i on i.id = e.industry_id where i.scheme = 'VSIC_2018'";
  expect([await count(trades), await count(`${trades} and i.code = '16'`), await count(`${trades} and i.code = 'A'`)]).toEqual([
    175, 0, 13,
  ]);
  // Of 15 the address does not tell the commune of 2020.
  const later = `enterprise_site s join admin_unit a on a.id = s.area_id where a.ended_on is null or a.started_on >= '2025-01-01'`;
  expect(await count(later)).toBe(15);
  expect(await count(`enterprise where tax_code like '0%' and length(tax_code) = 10`)).toBe(
    await count(`enterprise where tax_code like '0199%'`),
  );
});

test('a marked cell is corrected where it stands, and its row is written', async () => {
  await sheet.click(4, 'Mã số thuế');
  expect(await sheet.mark(4, 'Mã số thuế')).toBe('bad');

  await page.keyboard.type('2499501233\n');

  await eventually(() => count(`enterprise where tax_code = '2499501233'`), 1);
  await eventually(() => count('enterprise'), 176);
});

test('both go with two undos, and come back with two redos', async () => {
  const undo = (name: RegExp) => page.getByRole('button', { name }).first();
  await page.keyboard.press('Control+z');
  await eventually(() => count('enterprise'), 175);

  await undo(/^Hoàn tác: Dán/).click();
  await eventually(() => count('enterprise'), 0);
  // Of lines that were never written nothing is left, either.
  await eventually(() => sheet.number(2).count(), 0);

  await undo(/^Làm lại: Dán/).click();
  await eventually(() => count('enterprise'), 175);
  await undo(/^Làm lại: /).click();
  await eventually(() => count('enterprise'), 176);
});
