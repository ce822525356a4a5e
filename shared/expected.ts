import type { Label, Language } from './kinds.js';

/** What was to be expected came in the way: told in one sentence, without a stack, in the language of whoever asked. */
export abstract class Expected extends Error {
  abstract in(language: Language): string;
}

/** One whose sentence is known when it is thrown. */
export abstract class Told extends Expected {
  constructor(private readonly sentence: Label) {
    super(sentence.en);
  }

  override in(language: Language): string {
    return this.sentence[language];
  }
}
