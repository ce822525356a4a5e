import { toEntities } from './entities.js';
import { readTable } from './htmlTable.js';

/** What a paste brings: cells as Excel, Calc, Google Sheets or Word wrote them. A table keeps what lines of tabs lose: line breaks, merged cells. */
export function readClipboard({ html, text }: { html?: string; text?: string }): string[][] {
  const table = html ? rectangle(readTable(html)) : [];
  return table.length > 0 ? table : readTsv(text ?? '');
}

/** A cell in quotes, with doubled quotes inside, or as it stands; then a tab, the end of the line, or the end. */
const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*))(\t|\r\n|[\r\n]|$)/gy;

/** Lines of cells, all of one length. The last line may end or not; a quote that does not close its cell is a letter like any other. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [whole, quoted, plain = '', end] of text.matchAll(cell)) {
    if (whole === '' && row.length === 0) break;
    row.push(quoted?.replaceAll('""', '"').replace(/\r\n?/g, '\n') ?? plain);
    if (end === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rectangle(rows);
}

function rectangle(rows: string[][]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Each line ends, as Excel's do: one empty cell is a line too. */
export const writeTsv = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.map(quotedIfNeeded).join('\t')}\r\n`).join('');

const quotedIfNeeded = (text: string) => (/^"|[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Cells for a sheet that takes tables. Codes are marked as text, or Excel would eat their zeros and round their last digits. */
export const writeHtml = (rows: readonly (readonly string[])[]) =>
  `<meta charset="utf-8">${ourTable}${rows.map((row) => `<tr>${row.map(written).join('')}</tr>`).join('')}</table>`;

const ourTable = '<table data-written="vi">';

/** Copied from a sheet of ours, whose days and numbers are written in one known way. */
export const isOurs = (html: string) => html.includes(ourTable);

const written = (text: string) => `<td${code.test(text) ? ` style='mso-number-format:"\\@"'` : ''}>${toEntities(text)}</td>`;

const code = /^(?:\+|0\d|\d{10})[\d -]*$/;
