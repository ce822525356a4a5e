import type { Label } from './kinds.js';
import { type Match, matcher } from './match.js';
import { fold } from './text.js';

export interface Choosable {
  value: string;
  label: Label;
  aliases: readonly string[];
}

/** Whether a text says that there is none: nothing, a dash, or one of the words its field has for it. */
export const isNone = (text: string, none: readonly string[]): boolean =>
  /^[\s\-–—]*$/.test(text) || none.some((word) => fold(word) === fold(text));

/** Which of a list of choices a text names: by a label in either language, as offices write it besides, or by its own name. */
export const chooser = (choices: readonly Choosable[]): ((text: string) => Match) =>
  matcher(choices.map(({ value, label, aliases }) => ({ id: value, names: [label.vi, label.en, ...aliases, value] })));
