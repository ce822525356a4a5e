import { type FieldNode, type GraphQLResolveInfo, type OperationDefinitionNode, visit } from 'graphql';
import { Refused } from '../access/refused.js';
import { limits } from '../config.js';
import { Recent } from '../query/plans.js';
import type { Store } from '../query/store.js';
import { asObjects } from './compiled.js';
import { type Document, objectType, type Picked } from './outline.js';
import { type Outline, outline, question } from './question.js';
import { rootFields } from './roots.js';

export const questionLimits = { depth: limits.whereLevels, nodes: limits.whereNodes, list: limits.inValues };

/** One field of an operation that the compiler answers. */
export interface RootSelection {
  key: string;
  name: string;
  nodes: readonly FieldNode[];
}

/** On the ordinary executor's way (introspection beside it, a mutation's answer): the same compiled read, as objects. */
export async function answerField(info: GraphQLResolveInfo, store: Store): Promise<unknown> {
  const document: Document = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  const selection = { key: String(info.path.key), name: info.fieldName, nodes: info.fieldNodes };
  return asObjects(await answerRoot(outlineOf(info.operation, document, selection), document.variables, store));
}

/** The answer of one field as JSON text, under the keys it was asked by. */
export async function answerRoot(found: Outline, variables: Document['variables'], store: Store): Promise<string> {
  const asked = question(found, variables, questionLimits);
  const named = { ...asked, key: `${found.id} ${asked.key}` };
  if (found.root.is !== 'groups') return store.text(named);
  const { where, take } = asked.groups();
  const groups = await store.groups({ ...named, where, take });
  assertCarried(where, groups.rows.length);
  return textOf(groups, found.picked);
}

/** Every group carries the condition it was asked with on its way down. */
function assertCarried(where: unknown, groups: number) {
  const carried = (JSON.stringify(where)?.length ?? 0) * groups;
  if (carried > limits.variableBytes) throw new Refused('a condition this long can be carried by fewer groups', 'cost');
}

/** JSON text of what is picked, without making the objects first. */
function textOf(value: unknown, picked: readonly Picked[]): string {
  if (Array.isArray(value)) return `[${value.map((each) => textOf(each, picked)).join(',')}]`;
  if (picked.length === 0 || value === null || typeof value !== 'object') return JSON.stringify(value);
  const member = ({ key, name, of }: Picked) =>
    `${JSON.stringify(key)}:${Object.hasOwn(value, name) ? textOf(Reflect.get(value, name), of) : JSON.stringify(name)}`;
  return `{${picked.map(member).join(',')}}`;
}

const outlines = new WeakMap<OperationDefinitionNode, Recent<Outline>>();
const mostOutlines = { number: 100, size: 100_000 };
const conditionals = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** The outline of a field is kept with its parsed operation, by the variables that include or skip parts of it. */
export function outlineOf(operation: OperationDefinitionNode, document: Document, { key, name, nodes }: RootSelection): Outline {
  const kept = outlines.get(operation) ?? new Recent<Outline>(mostOutlines, ({ listings }) => listings.length);
  outlines.set(operation, kept);
  const deciding = switches(operation, document);
  const chosen = deciding.length > 0 ? `${key} ${deciding.map((variable) => String(document.variables[variable]))}` : key;
  return kept.of(chosen, () => {
    const root = rootFields.get(name);
    const field = objectType(document.schema, 'Query').getFields()[name];
    if (!root || !field) throw new Error(`${name} is not compiled`);
    return outline(document, root, field, nodes);
  });
}

/** Variables that decide what is asked: those of directives, and of `exact`. */
function switches(operation: OperationDefinitionNode, { fragments }: Document): readonly string[] {
  const known = conditionals.get(operation);
  if (known) return known;
  const found = new Set<string>();
  const deciding = {
    Directive: (node: { arguments?: readonly { value: { kind: string; name?: { value: string } } }[] }) => note(found, node),
    Field: (node: FieldNode) => (node.name.value === 'total' ? note(found, node) : undefined),
  };
  for (const node of [operation, ...Object.values(fragments)]) visit(node, deciding);
  const names = [...found].sort();
  conditionals.set(operation, names);
  return names;
}

function note(found: Set<string>, node: { arguments?: readonly { value: { kind: string; name?: { value: string } } }[] }) {
  for (const { value } of node.arguments ?? []) if (value.kind === 'Variable' && value.name) found.add(value.name.value);
}
