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
  selections: number;
}

/** Documents that are too wide or too deep are refused before anything of them is looked up. Introspection may go deeper. */
export const documentRules = (limits: DocumentLimits): ValidationRule[] => [
  (context) => ({ Document: (document) => checkWidth(context, document, limits) || checkExtent(context, document, limits) }),
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

function checkExtent(context: ValidationContext, document: DocumentNode, { depth, selections }: DocumentLimits): boolean {
  const extents = new Extents(document);
  const all = document.definitions.map((each) => (each.kind === Kind.OPERATION_DEFINITION ? extents.of(each.selectionSet) : nothing));
  const tooDeep = all.some((each) => each.depth > depth);
  const tooLarge = all.some((each) => each.size > selections);
  if (tooDeep) refuse(context, `a document is at most ${depth} levels deep`, 'depth');
  if (tooLarge) refuse(context, `a document selects at most ${selections} fields, those of its fragments each time counted`, 'selections');
  return tooDeep || tooLarge;
}

interface Extent {
  depth: number;
  /** Fields selected in all, fragments spread out. */
  size: number;
}
const nothing: Extent = { depth: 0, size: 0 };

/** What only holds rows is no step from one resource to another, so no level. */
const wrappers = new Set(['rows', 'saved']);

/** Depth and size through fragments, each looked at once however often it is spread. One within itself is left to the rule against circles. */
class Extents {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, Extent>();

  constructor({ definitions }: DocumentNode) {
    this.fragments = new Map(
      definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
    );
  }

  of({ selections }: SelectionSetNode): Extent {
    const parts = selections.map((selection) => this.ofOne(selection));
    return { depth: Math.max(0, ...parts.map(({ depth }) => depth)), size: parts.reduce((sum, { size }) => sum + size, 0) };
  }

  private ofOne(selection: SelectionNode): Extent {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    if (selection.name.value.startsWith('__')) return { depth: 0, size: 1 };
    const below = selection.selectionSet ? this.of(selection.selectionSet) : nothing;
    return { depth: below.depth + (wrappers.has(selection.name.value) ? 0 : 1), size: below.size + 1 };
  }

  private ofFragment(name: string): Extent {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, nothing);
    const fragment = this.fragments.get(name);
    const extent = fragment ? this.of(fragment.selectionSet) : nothing;
    this.known.set(name, extent);
    return extent;
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
