import type { Areas, Role } from '../../../server/model/roles.js';
import type { Stage } from '../browser.js';
import { eventually } from '../eventually.js';
import { sheetOn } from '../sheet.js';

/** Somebody of a role at a wide screen, and what one does there. */
export async function deskOf(theatre: Stage, role: Role, duty: Partial<Areas> = {}) {
  const page = await theatre.open('/', { as: await theatre.as(role, duty), width: 2600, height: 1000 });
  const sheet = sheetOn(page);
  const menu = page.getByRole('navigation', { name: 'Trình đơn chính' });
  const link = (name: string) => menu.getByRole('link', { name, exact: true }).first();

  /** All that the menu offers, its areas unfolded. */
  async function offered(): Promise<string[]> {
    await link('Xem theo địa bàn').waitFor();
    for (const area of await menu.getByRole('button').all()) if ((await area.getAttribute('aria-expanded')) === 'false') await area.click();
    return menu.getByRole('link').allInnerTexts();
  }

  /** Into a sheet by the menu, until it shows so many rows. */
  async function go(name: string, rows: number) {
    if ((await link(name).count()) === 0) await offered();
    await link(name).click();
    await page.getByRole('grid', { name }).waitFor();
    await eventually(sheet.total, `${rows} dòng`);
  }

  async function enter(row: number, column: string, text: string) {
    await sheet.click(row, column);
    await page.keyboard.type(`${text}\n`);
  }

  /** The number of the row that has this text in a column. */
  async function rowOf(column: string, text: string): Promise<number> {
    const place = await sheet.heading(column).getAttribute('aria-colindex');
    const found = sheet.grid.locator(`[role="row"]:has(> [aria-colindex="${place}"]:has-text("${text}"))`);
    return Number(await found.getAttribute('aria-rowindex')) - 1;
  }

  /** Enters cells of one row, and waits until all is kept. */
  async function write(row: number, cells: Readonly<Record<string, string>>) {
    for (const [column, text] of Object.entries(cells)) await enter(row, column, text);
    await eventually(() => Promise.all(Object.keys(cells).map((column) => sheet.mark(row, column))), Object.keys(cells).fill(''));
    await eventually(async () => (await sheet.pending())[0], '');
  }

  /** What the history of a row tells: who did what, the latest first. */
  async function history(row: number, column: string): Promise<string> {
    const here = page.url();
    await sheet.click(row, column);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: 'Lịch sử sửa đổi' }).click();
    await page.locator('.history li').first().waitFor();
    const told = await page.locator('.history').innerText();
    await page.goto(here);
    await sheet.heading(column).waitFor();
    return told;
  }

  /** Every column this role could choose to see. */
  async function columns(): Promise<string[]> {
    await page.getByRole('button', { name: 'Cột', exact: true }).click();
    const asked = page.getByRole('dialog', { name: 'Chọn cột' });
    const names = await asked.locator('label').allInnerTexts();
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'hidden' });
    return names;
  }

  /** What the palette finds for a text. */
  async function found(text: string): Promise<string[]> {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(text);
    const asked = page.getByRole('dialog', { name: 'Tìm ở mọi nơi' });
    await eventually(async () => (await asked.locator('[role="status"]').textContent()) === 'Đang tìm…', false);
    const names = await asked.getByRole('option').allInnerTexts();
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'hidden' });
    return names;
  }

  /** Below the rows of a sheet, where one may add any. */
  const newRows = () => sheet.grid.getByText('Dòng mới: gõ hoặc dán vào đây').count();

  return { page, sheet, offered, go, rowOf, enter, write, history, columns, found, newRows };
}
