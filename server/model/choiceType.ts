import { registerEnumType } from 'type-graphql';
import type { ChoiceLabel } from '../../shared/kinds.js';

const made = new Map<string, { choices: Record<string, ChoiceLabel>; type: object }>();

/** The GraphQL enum of a list of choices. Two fields may share a list; the same name for two lists is a mistake of ours. */
export function choiceType(name: string, choices: Record<string, ChoiceLabel>): object {
  const known = made.get(name);
  if (known && known.choices !== choices) throw new Error(`two lists of choices are called ${name}`);
  if (known) return known.type;
  const type = Object.fromEntries(Object.keys(choices).map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(Object.entries(choices).map(([value, label]) => [value, { description: label.vi }]));
  registerEnumType(type, { name, valuesConfig });
  made.set(name, { choices, type });
  return type;
}
