import { ConfigError, readLanguage } from './config.js';
import { type Language, Refused } from './db/backup/refused.js';
import { CannotStart } from './db/cannotStart.js';
import { DemoRefused } from './demo/refused.js';

/** Does what was asked in a terminal, and prints what came of it. What was to be expected is told in one sentence. */
export async function command(work: (words: readonly string[], language: Language) => Promise<string>): Promise<void> {
  const language = readLanguage();
  try {
    process.stdout.write(`${await work(process.argv.slice(2), language)}\n`);
  } catch (error) {
    process.stderr.write(`${inWords(error, language)}\n`);
    process.exitCode = 1;
  }
}

function inWords(error: unknown, language: Language): string {
  if (error instanceof Refused || error instanceof DemoRefused) return error.in(language);
  if (error instanceof ConfigError || error instanceof CannotStart) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
