import { Told } from '../../shared/expected.js';

/** The platform can't start: one sentence that says what the person who started it can do. */
export class CannotStart extends Told {
  override name = 'CannotStart';
}
