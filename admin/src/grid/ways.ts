import { readColumn } from '../../../shared/column.js';
import { type Custom, cellKind, customOf, parse } from '../../../shared/parse.js';
import type { Column } from './columns.js';
import type { Entry } from './entry.js';

/** A pasted column that could be read in two ways from top to bottom, one of its cells, and what that cell would be in each. */
export interface WayQuestion {
  column: Column;
  text: string;
  ways: readonly { custom: Custom; value: unknown }[];
}

/** How such columns are meant, by their keys; null calls the paste off. */
export type AskWays = (questions: readonly WayQuestion[]) => Promise<ReadonlyMap<string, Custom> | null>;

/** Columns whose cells don't tell whether the day or the month comes first, or what their comma means. */
export function wayQuestions(entries: readonly Entry[]): WayQuestion[] {
  const columns = [...new Set(entries.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const kind = cellKind(column.field.kind, column.field.format);
    const texts = entries.filter((entry) => entry.column === column).map(({ text }) => text);
    const read = kind && readColumn(kind, texts);
    if (!kind || !read || 'odd' in read) return [];
    const text = texts[read.example] ?? '';
    const ways = read.ways.flatMap((custom) => {
      const parsed = parse(kind, text, { ...customOf(column.field.format), ...custom });
      return parsed.ok ? [{ custom, value: parsed.value }] : [];
    });
    return [{ column, text, ways }];
  });
}
