export type Line = readonly string[];

export const textAt = (line: Line, place: number) => line[place]?.trim() ?? '';
export const written = (line: Line) => line.filter((text) => text.trim() !== '');
export const isBlank = (line: Line) => written(line).length === 0;

/** `(1) (2) (3)`, or `A B 1 2 3`, under the headings. */
export function isNumbering(line: Line): boolean {
  const texts = written(line).map((text) => text.replace(/[()\s]/g, ''));
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const isCounted = numbers.length > 1 && numbers.every((number, place) => number === (numbers[0] ?? 0) + place);
  return isCounted && (numbers[0] ?? 0) <= 3 && texts.every((text) => /^(\d{1,2}|\p{Lu})$/u.test(text));
}

/** Of a table: where its running numbers stand, if it has them, and how many columns are named. */
export interface Shape {
  numbers: number | null;
  width: number;
}

/** `alone`: one text, as a group heading or a note has. `leads`: a row under a Roman number. `loose`: it has less than a row should. */
export type Look = 'heading' | 'blank' | 'total' | 'alone' | 'leads' | 'sure' | 'loose';

/** What a line looks like by itself, whatever stands around it. */
export function lookOf(line: Line, shape: Shape): Look {
  const marker = shape.numbers === null ? '' : textAt(line, shape.numbers);
  const texts = written(line.filter((_, place) => place !== shape.numbers));
  if (texts.length === 0 && (marker === '' || isRunning(marker))) return 'blank';
  if (isRunning(marker)) return 'sure';
  if (isTotal(texts[0] ?? marker, shape.numbers !== null) || isTotal(marker, true)) return 'total';
  return looseLook(marker, texts, shape);
}

/** Of a line without a running number. */
function looseLook(marker: string, texts: readonly string[], { numbers, width }: Shape): Look {
  const isCounted = isCounter(marker);
  const own = marker === '' || isCounted ? texts : [marker, ...texts];
  if (width > 2 && (own.length <= 1 || (isCounted && own.slice(1).every(isSum)))) return 'alone';
  if (isCounted) return 'leads';
  return numbers === null && own.length * 3 >= width ? 'sure' : 'loose';
}

const isRunning = (marker: string) => /^(\d{1,5}([.,]\d{1,3})*[.)]?|[-–+*•])$/.test(marker);
const isCounter = (marker: string) => /^([IVXLC]+|\p{Lu}|\p{Ll})[.)]?$/u.test(marker);
/** A sum beside a group's name; a code is longer. */
const isSum = (text: string) => /^[\d.,\s%()-]+$/.test(text) && text.replace(/\D/g, '').length < 9;

/** `Cộng`, `Tổng cộng: 186 đơn vị`. With accents: every company is a `Công ty`, and some are a `Tổng công ty`. */
const isTotal = (text: string, isNumbered: boolean) =>
  (isNumbered ? /^(tổng\s+cộng|tổng\s+số|cộng)(?![\p{L}\p{N}])/iu : /^(tổng\s+cộng|tổng\s+số|cộng)\s*(:|$)/iu).test(
    text.normalize('NFC'),
  ) || /^tổng\s*:?$/iu.test(text.normalize('NFC'));
