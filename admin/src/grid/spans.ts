import { placeTones } from '../../../shared/text.js';

/** What is looked for in cells. `marks`: with its accents as they are typed. `whole`: nothing else stands in the cell. */
export interface Wanted {
  text: string;
  marks: boolean;
  whole: boolean;
}

/** Letters of a text, from one up to before another. */
export interface Span {
  start: number;
  end: number;
}

/** Where a text stands in others: in capitals or not, `hoà` as `hòa`, and without its accents unless they matter. */
export function finderOf({ text, marks, whole }: Wanted): (cell: string) => Span[] {
  const wanted = keyOf(text, marks).letters;
  return (cell) => {
    if (wanted === '') return [];
    const { letters, places } = keyOf(cell, marks);
    if (whole) return letters.trim() === wanted.trim() ? [{ start: 0, end: cell.normalize('NFC').length }] : [];
    const spans: Span[] = [];
    for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length))
      spans.push({ start: places[at] ?? 0, end: places[at + wanted.length] ?? 0 });
    return spans;
  };
}

/** A text in which other letters stand for those of the spans. */
export function replaced(cell: string, spans: readonly Span[], by: string): string {
  const text = cell.normalize('NFC');
  const starts = [0, ...spans.map(({ end }) => end)];
  return starts.map((start, place) => text.slice(start, spans[place]?.start)).join(by);
}

/** The letters as they are compared, and where each of them stands in the text, with its end. */
function keyOf(cell: string, marks: boolean): { letters: string; places: number[] } {
  const text = cell.normalize('NFC');
  const toned = marks ? placeTones(text, 'old') : text;
  const letters = [...toned].map((letter) => (marks ? letter : plain(letter)).toLowerCase());
  let at = 0;
  const places = [...text].flatMap((letter, place) => {
    const start = at;
    at += letter.length;
    return Array<number>(letters[place]?.length ?? 0).fill(start);
  });
  return { letters: letters.join(''), places: [...places, at] };
}

/** Of each letter once: a sheet has a great many of few. */
const plains = new Map<string, string>();

function plain(letter: string): string {
  const known =
    plains.get(letter) ??
    letter
      .replace('đ', 'd')
      .replace('Đ', 'D')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '');
  plains.set(letter, known);
  return known;
}
