/** An object the compiler answered with: its members stand under the keys they were asked by, not under their fields' names. */
export class Compiled {}

export const compiled = (members: object): object => Object.setPrototypeOf(members, Compiled.prototype);

/** The compiler's JSON text for the executor. */
export const asObjects = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? compiled(value) : value));
