import { Arg, Ctx, Info, Root } from 'type-graphql';
import type { Made } from './build.js';

type Body = (this: unknown, ...args: never[]) => unknown;
export type Parameter = (proto: object, name: string, index: number) => void;
type Decorate = (proto: object, name: string, descriptor: PropertyDescriptor) => void;

/** Declares one method of a resolver class made at run time: its decorators, and one for each parameter. */
export function method(made: Made, name: string, body: Body, decorate: readonly Decorate[], parameters: readonly Parameter[]) {
  Object.defineProperty(made.prototype, name, { value: body, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(made.prototype, name);
  if (!descriptor) throw new Error(name);
  for (const [index, parameter] of parameters.entries()) parameter(made.prototype, name, index);
  for (const each of decorate) each(made.prototype, name, descriptor);
}

export const info = Info() as Parameter;
export const context = Ctx() as Parameter;
export const root = Root() as Parameter;
/** TypeGraphQL prints arguments as they come; one may be left out unless said. */
export const argument = (name: string, type: () => unknown, options: { nullable?: boolean; defaultValue?: unknown } = {}): Parameter =>
  Arg(name, type as never, { nullable: true, ...options } as never) as Parameter;
