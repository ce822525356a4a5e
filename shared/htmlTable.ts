import { fromEntities } from './entities.js';

interface Cell {
  text: string;
  across: number;
  down: number;
}

/** The cells of the tables in pasted HTML, as shown; the places a merged cell covers besides its first are empty. Needs no DOM. */
export const readTable = (html: string): string[][] => laidOut(rowsOf(html));

function rowsOf(html: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cell: Cell | null = null;
  for (const { tag, content } of parts(html)) {
    if (tag === 'tr') {
      row = [];
      if (!hidden.test(content)) rows.push(row);
    }
    if (tag === 'td' || tag === 'th') {
      cell = { text: '', across: span('colspan', content), down: span('rowspan', content) };
      row.push(cell);
    } else if (/^\/?t[rdh]$/.test(tag)) cell = null;
    else if (tag === 'text' && cell !== null) cell.text += content;
  }
  return rows;
}

/** Excel ends some tables with a row that only sets widths. */
const hidden = /display:\s*none/i;

/** Excel has 16,384 columns; no table of a cheat may be wider. */
const span = (name: string, attributes: string) =>
  Math.min(16_384, Math.max(1, Number(attributes.match(new RegExp(`(?<![\\w-])${name}\\s*=\\s*["']?(\\d+)`, 'i'))?.[1] ?? 1)));

/** A comment (Excel hides styles in one), a style, a condition, a tag with its attributes, text, or a stray `<`. */
const token =
  /<!--[\s\S]*?(?:-->|$)|<(?:style|script)\b[\s\S]*?(?:<\/(?:style|script)>|$)|<![^>]*(?:>|$)|<(\/?[a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|([^<]+|<)/gi;

const breaks = /^(?:br|\/p|\/div|\/li)$/;

/** Tags with their attributes, and pieces of text with their spaces as a browser shows them. A table within a cell is but text. */
function* parts(html: string): Generator<{ tag: string; content: string }> {
  let depth = 0;
  for (const [, name = '', attributes = '', text] of html.matchAll(token)) {
    const tag = name.toLowerCase();
    if (tag === 'table') depth += 1;
    if (tag === '/table') depth -= 1;
    if (breaks.test(tag)) yield { tag: 'text', content: '\n' };
    else if (text !== undefined) yield { tag: 'text', content: fromEntities(text.replace(/[ \t\r\n\f]+/g, ' ')) };
    else if (depth > 1 && /^\/?t[rdh]$/.test(tag)) yield { tag: 'text', content: ' ' };
    else yield { tag, content: attributes };
  }
}

function laidOut(rows: Cell[][]): string[][] {
  const covered: number[] = [];
  return rows.map((cells) => {
    const line: string[] = [];
    const isCovered = () => (covered[line.length] ?? 0) > 0;
    const leaveEmpty = () => {
      covered[line.length] = Math.max(0, (covered[line.length] ?? 0) - 1);
      line.push('');
    };
    for (const { text, across, down } of cells) {
      while (isCovered()) leaveEmpty();
      for (let place = 0; place < across; place += 1) {
        covered[line.length] = down - 1;
        line.push(place === 0 ? shown(text) : '');
      }
    }
    while (line.length < covered.length) leaveEmpty();
    return line;
  });
}

const shown = (text: string) =>
  text
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .trim();
