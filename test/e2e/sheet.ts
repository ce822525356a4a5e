import type { Locator, Page } from 'playwright-core';

export type SheetOnPage = ReturnType<typeof sheetOn>;

/** A sheet as its user sees it: rows by their numbers, columns by their names. */
export function sheetOn(page: Page) {
  const grid = page.getByRole('grid');

  // Not by its accessible name: that tells, too, that the column is required and has a menu.
  const heading = (column: string) =>
    grid.getByRole('columnheader').filter({ has: page.locator('.heading > span', { hasText: new RegExp(`^${literally(column)}$`) }) });

  async function cell(row: number, column: string): Promise<Locator> {
    const place = await heading(column).getAttribute('aria-colindex');
    return grid.locator(`[aria-rowindex="${row + 1}"] > [aria-colindex="${place}"]`);
  }

  /** The cell that has the keyboard: the number of its row, and its column. */
  async function active(): Promise<[row: number, column: string]> {
    const here = grid.locator('.rdg-cell.active');
    const [row, place] = await here.evaluate((found) => [
      found.parentElement?.getAttribute('aria-rowindex'),
      found.getAttribute('aria-colindex'),
    ]);
    return [Number(row) - 1, await grid.locator(`[role="columnheader"][aria-colindex="${place}"] .heading > span`).innerText()];
  }

  return {
    page,
    active,
    grid,
    heading,
    cell,
    number: (row: number) => grid.locator(`[aria-rowindex="${row + 1}"] > [aria-colindex="1"]`),
    text: async (row: number, column: string) => (await (await cell(row, column)).locator('.content').innerText()).replace(/\s*↗$/, ''),
    /** What a cell tells by its looks: `bad`, `away`, `closed`; nothing: ''. */
    mark: async (row: number, column: string) => {
      const classes = ((await (await cell(row, column)).getAttribute('class')) ?? '').split(' ');
      return classes.filter((name) => name !== '' && !name.startsWith('rdg-') && !plain.includes(name)).join(' ');
    },
    click: async (row: number, column: string, modifiers: 'Shift'[] = []) => (await cell(row, column)).click({ modifiers }),
    /** The line under the sheet: `170 dòng`. */
    total: () => page.locator('.status > span').first().innerText(),
    /** What is under way, or not written, as the line under the sheet tells. */
    pending: () => page.locator('.status > [role="status"], .status > button').allInnerTexts(),
  };
}

/** What a cell may be called that says nothing of what is in it. */
const plain = ['figure', 'number', 'marked', 'active', 'selected', 'current', 'handle', 'taken'];

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
