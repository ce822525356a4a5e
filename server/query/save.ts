import { isUuid } from '../../shared/uuid.js';
import { Refused } from '../access/refused.js';
import { perform } from './save/perform.js';
import { type Asked, readRequest } from './save/read.js';
import type { SaveEnv, SaveOutcome, SaveRequest } from './save/request.js';
import { restored } from './save/restore.js';
import { withoutRows } from './save/without.js';

/** The one way to write: many changes, over many resources, as one operation of one actor. */
export async function save(env: SaveEnv, request: SaveRequest): Promise<SaveOutcome> {
  const asked: Asked = readRequest(env, request);
  return perform(env, {
    operation: {
      id: operationId(request.operation),
      hash: hashOf(env, request),
      label: request.label ?? null,
      undoes: null,
      sheet: request.sheet ?? null,
      of: request.of ?? null,
      overrides: request.overrides ?? [],
    },
    plan: (tx) => restored(tx, asked),
    leavingOut: request.partial ? withoutRows : null,
    isTrial: request.trial ?? false,
  });
}

export function operationId(id: string): string {
  if (!isUuid(id)) throw new Refused('an operation is named by a UUID');
  return id.toLowerCase();
}

/** Of all that is asked, secrets among it. GraphQL hands names over in one order, however they were written. */
export const hashOf = ({ vault }: SaveEnv, asked: object): string => vault.digest(JSON.stringify(asked));
