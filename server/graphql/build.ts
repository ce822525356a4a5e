import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { fieldOf, type RowClass } from '../model/field.js';

/** Classes made from declarations, as TypeGraphQL wants them. */
export type Made = new () => object;

/** Made once for each key: inputs refer to one another in circles. */
export const once = <K extends object, V>(make: (key: K) => V) => {
  const made = new Map<K, V>();
  return (key: K): V => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};

export function input(name: string, description?: string): Made {
  const made = classCalled(name);
  InputType(name, { description })(made);
  return made;
}

export function output(name: string): Made {
  const made = classCalled(name);
  ObjectType(name)(made);
  return made;
}

export function optional(owner: Made, name: string, type: () => unknown, description?: string) {
  Field(type as never, { nullable: true, description, simple: true })(owner.prototype, name);
}

export function required(owner: Made, name: string, type: () => unknown, description?: string) {
  Field(type as never, { description, simple: true })(owner.prototype, name);
}

export function choices<const C extends string>(name: string, values: readonly C[]): object {
  const type = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(type, { name });
  return type;
}

/** The GraphQL enum of a declared choice. */
export function choiceOf(row: RowClass, name: string): object {
  const type = fieldOf(row, name)?.choiceType;
  if (!type) throw new Error(`${row.name}.${name} is no choice`);
  return type;
}

/** An input with the same optional members as `fields` says; none at all is no GraphQL type. */
export const inputOf = (name: string, fields: Record<string, () => unknown>): Made => {
  const made = input(name);
  for (const [field, type] of Object.entries(fields)) optional(made, field, type);
  return made;
};

export function classCalled(name: string): Made {
  const holder = { [name]: class {} };
  const made = holder[name];
  if (!made) throw new Error(name);
  return made;
}
