import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionNode,
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

function checkDepth(context: ValidationContext, document: DocumentNode, { depth }: DocumentLimits): boolean {
  const depths = new Depths(document);
  const deepest = Math.max(
    0,
    ...document.definitions.map((each) => (each.kind === Kind.OPERATION_DEFINITION ? depths.of(each.selectionSet) : 0)),
  );
  if (deepest > depth) refuse(context, `a document is at most ${depth} levels deep`, 'depth');
  return deepest > depth;
}

/** What only holds rows is no step from one resource to another, so no level. */
const wrappers = new Set(['rows', 'saved']);

/** Depth through fragments, each looked at once however often it is spread. One within itself is left to the rule against circles. */
class Depths {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, number>();

  constructor({ definitions }: DocumentNode) {
    this.fragments = new Map(
      definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
    );
  }

  of({ selections }: SelectionSetNode): number {
    return Math.max(0, ...selections.map((selection) => this.ofOne(selection)));
  }

  private ofOne(selection: SelectionNode): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    if (selection.name.value.startsWith('__')) return 0;
    const own = wrappers.has(selection.name.value) ? 0 : 1;
    return own + (selection.selectionSet ? this.of(selection.selectionSet) : 0);
  }

  private ofFragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, 0);
    const fragment = this.fragments.get(name);
    const depth = fragment ? this.of(fragment.selectionSet) : 0;
    this.known.set(name, depth);
    return depth;
  }
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
