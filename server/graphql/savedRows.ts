import type { GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { RowClass } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import type { Store } from '../query/store.js';
import { asObjects } from './compiled.js';
import { objectType } from './outline.js';
import { namedRows } from './question.js';
import { questionLimits } from './read.js';

/** One list of the answer: how to read the rows that were written. */
interface SavedRead {
  key: string;
  plural: string;
  rows: (ids: readonly string[]) => Promise<unknown>;
}

/** The lists that `saved { … }` asks for, judged and compiled now. */
export function savedReads(info: GraphQLResolveInfo, store: Store, resources: readonly RowClass[]): SavedRead[] {
  const document = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  const below = (type: string, nodes: GraphQLResolveInfo['fieldNodes']) =>
    collectSubfields(info.schema, info.fragments, info.variableValues, objectType(info.schema, type), nodes);
  const saved = [...below('SaveAnswer', info.fieldNodes).values()].flat().filter((node) => node.name.value === 'saved');
  return [...below('Saved', saved)].flatMap(([key, nodes]) => {
    const plural = nodes[0]?.name.value ?? '';
    const row = resources.find((candidate) => resourceOf(candidate).plural === plural);
    if (!row) return [];
    const { query, valuesOf } = namedRows(document, row, nodes, questionLimits);
    const plan = store.planned(query);
    return [
      {
        key,
        plural,
        rows: async (ids: readonly string[]) => (ids.length > 0 ? rowsOf(await store.runRead(plan, valuesOf(ids))) : []),
      },
    ];
  });
}

const rowsOf = (text: string) => Object.getOwnPropertyDescriptor(asObjects(text), 'rows')?.value;
