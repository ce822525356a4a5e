import type { Label, Language } from '../../../shared/kinds.js';
import { termsIn } from '../../../shared/terms.js';
import { say } from '../catalog.js';

/** Whether there is more to be said of it than what offices call it. */
export const isTerm = (label: Label, hint: Label | null): boolean => hint !== null || termsIn(label.vi).length > 0;

/** What a label says on hover: its hint, to who reads English what offices call it, and the terms of the glossary that stand in it. */
export function explanation(label: Label, hint: Label | null, language: Language): string {
  const terms = termsIn(label.vi).map(({ vi, en }) => `${vi}: ${en}`);
  const lines = [hint ? say(hint, language) : '', language === 'en' ? label.vi : '', ...terms];
  return lines.filter((line) => line !== '' && line !== say(label, language)).join('\n');
}
