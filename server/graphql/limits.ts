import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

export interface DocumentLimits {
  aliases: number;
  depth: number;
}

/** Documents that are too wide or too deep are refused before anything of them is looked up. Introspection may go deeper. */
export const documentRules = (limits: DocumentLimits): ValidationRule[] => [
  (context) => ({ Document: (document) => checkWidth(context, document, limits) || checkDepth(context, document, limits) }),
];

const refuse = (context: ValidationContext, message: string, limit: string) =>
  context.reportError(new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', limit } }));

function checkWidth(context: ValidationContext, document: DocumentNode, { aliases }: DocumentLimits): boolean {
  let count = 0;
  walk(document, (selections) => {
    for (const selection of selections.selections) if (selection.kind === Kind.FIELD && selection.alias) count += 1;
  });
  if (count > aliases) refuse(context, `a document has at most ${aliases} aliases`, 'aliases');
  return count > aliases;
}

function walk(document: DocumentNode, see: (selections: SelectionSetNode) => void) {
  const inner = (selections: SelectionSetNode) => {
    see(selections);
    for (const selection of selections.selections)
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) inner(selection.selectionSet);
  };
  for (const definition of document.definitions) if ('selectionSet' in definition) inner(definition.selectionSet);
}

/** Depth through fragments; a fragment within itself is left to the rule against circles. */
function checkDepth(context: ValidationContext, document: DocumentNode, { depth }: DocumentLimits): boolean {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const deepest = Math.max(
    0,
    ...document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? depthOf(definition.selectionSet, fragments, []) : 0,
    ),
  );
  if (deepest > depth) refuse(context, `a document is at most ${depth} levels deep`, 'depth');
  return deepest > depth;
}

function depthOf(selections: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, inside: readonly string[]): number {
  return Math.max(
    0,
    ...selections.selections.map((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value.startsWith('__')
          ? 0
          : 1 + (selection.selectionSet ? depthOf(selection.selectionSet, fragments, inside) : 0);
      if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, fragments, inside);
      const name = selection.name.value;
      const fragment = inside.includes(name) ? undefined : fragments.get(name);
      return fragment ? depthOf(fragment.selectionSet, fragments, [...inside, name]) : 0;
    }),
  );
}

const open = new Set(['signIn', 'signOut', 'acceptInvitation', 'invitation', 'me', '__typename']);

/** What somebody may ask who is nobody yet. Anything else, known or not, gets one and the same answer. */
export function isOpen(query: unknown, maxTokens: number): boolean {
  if (typeof query !== 'string') return false;
  try {
    const { definitions } = parse(query, { maxTokens, noLocation: true });
    return definitions.every(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION &&
        definition.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && open.has(selection.name.value)),
    );
  } catch {
    return false;
  }
}
