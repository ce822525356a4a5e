import type { Label } from '../shared/kinds.js';

/** What was asked of `npm run user` can't be done: one sentence that says what to write instead. */
export class Mistake extends Error {
  override name = 'Mistake';

  constructor(private readonly sentence: Label) {
    super(sentence.vi);
  }

  in(language: keyof Label): string {
    return this.sentence[language];
  }
}
