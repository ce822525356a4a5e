import { Expected } from '../shared/expected.js';
import type { Language } from '../shared/kinds.js';
import { readLanguage } from './config.js';

type Work = (words: readonly string[], language: Language) => Promise<string>;

/** Does what was asked in a terminal, and prints what came of it. What was to be expected is told in one sentence. */
export async function command(work: Work): Promise<void> {
  const language = readLanguage();
  try {
    process.stdout.write(`${await work(process.argv.slice(2), language)}\n`);
  } catch (error) {
    process.stderr.write(`${inWords(error, language)}\n`);
    process.exitCode = 1;
  }
}

/** What came in the way, in the language of the terminal. */
export function inWords(error: unknown, language: Language): string {
  if (error instanceof Expected) return error.in(language);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
