import { type DocumentNode, type GraphQLSchema, getOperationAST } from 'graphql';
import { Refused } from '../access/refused.js';
import { Recent } from '../query/plans.js';
import type { Store } from '../query/store.js';
import { measure } from './guards.js';
import { passed, stringified } from './passThrough.js';

export interface Valid {
  schema: GraphQLSchema;
  document: DocumentNode;
}

/**
 * Documents that were found valid and answered by the compiler, by their text. Asked again they skip Apollo, whose hash and hooks
 * cost more than a row does; who asks, what they may see and what they send is judged as ever. Null: the ordinary way has to answer.
 */
export class Known {
  private readonly documents = new Recent<Valid>({ number: 1_000, size: 5_000_000 }, () => 0);

  keep(text: string, found: Valid): void {
    this.documents.of(text, () => found);
  }

  async answer(body: unknown, store: Store): Promise<string | null> {
    if (!isObject(body) || typeof body.query !== 'string' || body.extensions !== undefined) return null;
    const { query, operationName = null, variables } = body;
    const found = this.documents.find(query);
    if (!found || (operationName !== null && typeof operationName !== 'string')) return null;
    const operation = getOperationAST(found.document, operationName);
    const sent = variables ?? {};
    if (!operation || !isObject(sent) || !isSmall(operation, sent)) return null;
    const result = await passed({ ...found, operation }, sent, store);
    return result && stringified(result);
  }
}

function isSmall(...asked: Parameters<typeof measure>): boolean {
  try {
    measure(...asked);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

const isObject = (value: unknown): value is { [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
