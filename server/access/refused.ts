/** A request that asks for something there is not, or too much of it. `limit` names what was passed. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly limit?: string,
  ) {
    super(message);
  }
}

/** A field, resource or question this role may not have. Names are no secret to who is signed in; values and rows are. */
export class Forbidden extends Error {
  constructor(
    message: string,
    readonly resource: string,
    readonly field?: string,
  ) {
    super(message);
  }
}
