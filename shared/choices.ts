import type { Label } from './kinds.js';
import { type Match, matcher } from './match.js';

export interface Choosable {
  value: string;
  label: Label;
  aliases: readonly string[];
}

/** Which of a list of choices a text names: by a label in either language, as offices write it besides, or by its own name. */
export const chooser = (choices: readonly Choosable[]): ((text: string) => Match) =>
  matcher(choices.map(({ value, label, aliases }) => ({ id: value, names: [label.vi, label.en, ...aliases, value] })));
