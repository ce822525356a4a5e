/** The platform can't start; the message is one sentence that says what the person who started it can do. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
