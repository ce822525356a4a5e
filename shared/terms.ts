import { glossary } from './glossary.js';
import type { Label } from './kinds.js';
import { clean } from './text.js';

/** The terms of the glossary that stand in a text as whole words; of terms within one another the longest. */
export function termsIn(text: string): Label[] {
  const wanted = spelling(text);
  const found = spelled.filter(({ words }) => ` ${wanted} `.includes(` ${words} `));
  const longest = found.filter(({ words }) => !found.some((other) => other.words !== words && ` ${other.words} `.includes(` ${words} `)));
  return [...new Set(longest.map(({ term }) => term))];
}

const spelling = (text: string) =>
  clean(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `bí thư / phó bí thư` are two ways in; what stands in brackets only tells more. */
const spelled = glossary.flatMap(([vi, en]) => {
  const term = { vi, en };
  return vi
    .replace(/\([^)]*\)/g, '')
    .split(/[/,]/)
    .map((way) => ({ term, words: spelling(way) }))
    .filter(({ words }) => words !== '');
});
