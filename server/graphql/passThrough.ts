import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { Forbidden, Refused } from '../access/refused.js';
import type { Store } from '../query/store.js';
import type { Context } from './context.js';
import { told } from './errors.js';
import { type Document, objectType } from './outline.js';
import { answerRoot, outlineOf, type RootSelection } from './read.js';
import { rootFields } from './roots.js';

/** Data that is JSON text already. */
class JsonText {
  constructor(readonly text: string) {}
}

/** `data` and `errors` in the order of an answer. */
export interface Passed {
  errors?: readonly ReturnType<typeof told>[];
  data: JsonText | null;
}

export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/**
 * Operations whose every field the compiler answers skip the executor: SQL in, JSON text out. All others, and those with a
 * mistake to explain, go the ordinary way, which reads through the same compiled reads.
 *
 * @param keep is told of each document that was answered so.
 */
export const passThrough = (keep: (text: string, found: Pick<Asked, 'schema' | 'document'>) => void): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async responseForOperation({ document, operation, request, contextValue: { store }, schema }) {
      // Whatever its type says, an operation that was named and is not there is undefined.
      const result = store && operation && (await passed({ schema, document, operation }, request.variables ?? {}, store));
      if (!result) return null;
      if (result.data && request.query) keep(request.query, { schema, document });
      return single(result);
    },
  }),
});

/** The answer of an operation that was found valid; null: the ordinary way has to give it, or to explain what is wrong. */
export async function passed(asked: Asked, variables: { [name: string]: unknown }, store: Store): Promise<Passed | null> {
  const { operation } = asked;
  const found = read(asked, variables);
  if (found === 'mixed') return failed(new Refused('only rows and groups are read of one moment', 'snapshot'));
  if (!found) return null;
  try {
    const all = (own: Store) => answer(found, operation, own);
    return { data: new JsonText(await (isSnapshot(operation) ? store.snapshot(all) : all(store))) };
  } catch (error) {
    const isExplained = error instanceof Refused || error instanceof Forbidden;
    // The ordinary way would read the rest of other moments.
    return isExplained && !isSnapshot(operation) ? null : failed(error);
  }
}

const failed = (error: unknown): Passed => ({ errors: [told({ message: '' }, error)], data: null });

/** `stringifyResult` of the server. */
export const stringified = (result: { data?: unknown; errors?: unknown }) =>
  result.data instanceof JsonText && !result.errors ? `{"data":${result.data.text}}` : JSON.stringify(result);

interface Read {
  document: Document;
  roots: RootSelection[];
}

function read({ schema, document: parsed, operation }: Asked, variables: { [name: string]: unknown }): Read | 'mixed' | null {
  if (operation.operation !== 'query') return null;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (errors) return null;
  const document = { schema, fragments: fragmentsOf(parsed), variables: coerced };
  const fields = collectFields(schema, document.fragments, coerced, objectType(schema, 'Query'), operation.selectionSet);
  const roots = [...fields].map(([key, nodes]) => ({ key, name: nodes[0]?.name.value ?? '', nodes }));
  if (roots.every(({ name }) => rootFields.has(name))) return { document, roots };
  return isSnapshot(operation) ? 'mixed' : null;
}

/** Statements of several moments make no report: who asks for one gets one, or a refusal. */
const isSnapshot = ({ directives }: OperationDefinitionNode) => directives?.some(({ name }) => name.value === 'snapshot') ?? false;

async function answer({ document, roots }: Read, operation: OperationDefinitionNode, store: Store): Promise<string> {
  const texts = await Promise.all(roots.map((root) => answerRoot(outlineOf(operation, document, root), document.variables, store)));
  return `{${roots.map(({ key }, index) => `${JSON.stringify(key)}:${texts[index]}`).join(',')}}`;
}

const fragments = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const known = fragments.get(document);
  if (known) return known;
  const made = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  fragments.set(document, made);
  return made;
}

const single = (singleResult: Passed) => ({
  http: { status: undefined, headers: new HeaderMap() },
  body: { kind: 'single' as const, singleResult: singleResult as object as { data: Record<string, unknown> } },
});
