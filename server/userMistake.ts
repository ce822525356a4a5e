import { Told } from '../shared/expected.js';

/** What was asked of `npm run user` can't be done: one sentence that says what to write instead. */
export class Mistake extends Told {
  override name = 'Mistake';
}
