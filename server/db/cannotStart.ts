import type { Label } from '../../shared/kinds.js';

/** The platform can't start: one sentence that says what the person who started it can do. */
export class CannotStart extends Error {
  override name = 'CannotStart';

  constructor(private readonly sentence: Label) {
    super(sentence.en);
  }

  in(language: keyof Label): string {
    return this.sentence[language];
  }
}
