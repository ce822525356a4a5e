import { DatabaseError } from 'pg';
import type { Problem } from '../../../shared/problem.js';
import { fieldOf } from '../../model/field.js';
import type { SaveEnv } from './request.js';

/** Deadlock, serialisation, and the breach of a constraint: foreign key, unique, check, exclusion. */
const passing = new Set(['40P01', '40001', '23503', '23505', '23514', '23P01']);

/** What somebody else did at the same moment. It looks different the next time, and then our own checks have names for it. */
export const isPassing = (error: unknown): error is DatabaseError => error instanceof DatabaseError && passing.has(error.code ?? '');

/** A broken constraint as a problem of somebody's row, if it is one of those declared. */
export function breachOf({ constraint, detail }: DatabaseError, { guards, resources }: SaveEnv): Problem | null {
  const guard = guards.get(constraint ?? '');
  if (!guard) return null;
  const [field = null] = guard.fields;
  const [, doomed] = detail?.match(/^Key \(id\)=\((.{36})\) is still referenced/) ?? [];
  if (!doomed) return { resource: guard.resource, id: null, field, code: guard.code };
  const row = resources.find(({ name }) => name === guard.resource);
  const target = row && field ? fieldOf(row, field)?.target?.() : undefined;
  return { resource: target?.name ?? guard.resource, id: doomed, field: null, code: 'STILL_REFERRED_TO' };
}
