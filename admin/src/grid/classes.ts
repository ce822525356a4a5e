import type { ClassesCard, ResourceCard } from '../../../shared/catalog.js';
import type { Language } from '../../../shared/kinds.js';
import type { Match } from '../../../shared/match.js';
import { titleOf } from '../catalog.js';
import type { Choice, Row } from './line.js';
import { choiceOf } from './rowNames.js';

/** The first code a text is written with, and whether it names more classes than one. */
interface Classed {
  code: string;
  isSeveral: boolean;
}

/** What may be taken for a code that no class has, or for the first of several. */
export interface Instead extends Classed {
  choice: Choice;
  /** As a classification is read: `10 · Sản xuất, chế biến thực phẩm`. */
  shown: string;
}

/** What a text means by the code of a class that it is written with. Where no row has the code, or others stand beside it, one is left to choose. */
export function byClass(
  card: ResourceCard,
  rows: readonly Row[],
  { text, near, language }: { text: string; near: readonly string[]; language: Language },
): (Match & { instead?: Instead }) | null {
  const { classes } = card;
  const classed = classes && classedIn(text);
  const nearest = classed ? nearestClasses(classes, rows, classed.code) : [];
  const [first, ...others] = nearest;
  if (!classed || !first) return null;
  const ids = nearest.map(({ id }) => id);
  const code = String(first[classes.code]);
  if (code === classed.code && !classed.isSeveral) return others.length === 0 ? { exact: first.id } : { ambiguous: ids };
  const instead = { ...classed, choice: choiceOf(card, first, language), shown: `${code} · ${titleOf(card, first)}` };
  return { unknown: true, near: [...new Set([...ids, ...near])].slice(0, 5), ...(others.length === 0 && { instead }) };
}

/** `Chế biến rau quả (1030)`, `1030 - Chế biến rau quả`, `1030`; several one after the other. Null where no code is written. */
function classedIn(text: string): Classed | null {
  const parts = text.split(between).filter((part) => part.trim() !== '');
  const [code] = parts.flatMap((part) => codeOf(part.trim()) ?? []);
  return code === undefined ? null : { code, isSeveral: parts.length > 1 };
}

/** A comma is part of many a name: it parts two classes only after a code or before one. */
const between = /[;\n]|,(?=\s*\d)|(?<=[)\]\d]\s*),/;

/** The letter of its section may stand before it. One digit alone numbers a list. */
const behind = /[([]\s*\p{Lu}?(\d[\d.]*\d)\s*[)\]]$/u;
const inFront = /^\p{Lu}?(\d[\d.]*\d)(?=\s|$|[-–:.]\s*\D)/u;

const codeOf = (part: string) => (behind.exec(part) ?? inFront.exec(part))?.[1]?.replaceAll('.', '');

/** The classes that have a code, or else those nearest above it: by the longest code it begins with, else by the range it lies in. */
function nearestClasses({ code, range }: ClassesCard, rows: readonly Row[], wanted: string): Row[] {
  const ranked = rows.map((row) => ({ row, depth: depthOf(wanted, String(row[code] ?? ''), String(row[range] ?? '')) }));
  const deepest = Math.max(...ranked.map(({ depth }) => depth));
  return deepest < 0 ? [] : ranked.flatMap(({ row, depth }) => (depth === deepest ? [row] : []));
}

/** How much of the code a class has: none of it where it only holds it in its range, -1 where it doesn't. */
function depthOf(wanted: string, code: string, range: string): number {
  if (code !== '' && wanted.startsWith(code)) return code.length;
  const [first = '', last = first] = range.split('-');
  const head = wanted.slice(0, first.length);
  return first !== '' && first <= head && head <= last ? 0 : -1;
}
