import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export interface Copied {
  text: string;
  html: string;
}

/** The text an Excel clipboard holds after a sheet of the samples was copied. */
export const workbook = (name: string): Promise<string> => readFile(new URL(`../workbooks/${name}.tsv`, import.meta.url), 'utf8');

/** Ctrl+V where the keyboard is. */
export const paste = (page: Page, text: string, html = ''): Promise<void> =>
  page.evaluate(
    (given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given.text);
      if (given.html) clipboardData.setData('text/html', given.html);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );

/** Ctrl+C, or Ctrl+X, where the keyboard is: what another program would then be given. */
export const copy = (page: Page, how: 'copy' | 'cut' = 'copy'): Promise<Copied> =>
  page.evaluate((type) => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
  }, how);
