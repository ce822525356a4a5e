import { DatabaseError } from 'pg';
import type { Problem } from '../../../shared/problem.js';
import { fieldOf } from '../../model/field.js';
import type { SaveEnv } from './request.js';

/** Deadlock, serialisation, and the breach of a constraint: foreign key, unique, check, exclusion. */
const passing = new Set(['40P01', '40001', '23503', '23505', '23514', '23P01']);

/** What somebody else did at the same moment. It looks different the next time, and then our own checks have names for it. */
export const isPassing = (error: unknown): error is DatabaseError => error instanceof DatabaseError && passing.has(error.code ?? '');

/** A broken constraint as problems of somebody's row, if it is one of those declared. */
export function breachOf({ constraint, detail }: DatabaseError, { guards, resources }: SaveEnv): Problem[] {
  const guard = guards.get(constraint ?? '');
  if (!guard) return [];
  const { resource, fields, code } = guard;
  const [, doomed] = detail?.match(/^Key \(id\)=\((.{36})\) is still referenced/) ?? [];
  if (!doomed) return fields.map((field) => ({ resource, id: null, field, code }));
  const row = resources.find(({ name }) => name === resource);
  const target = row && fieldOf(row, fields[0] ?? '')?.target?.();
  return [{ resource: target?.name ?? resource, id: doomed, field: null, code: 'STILL_REFERRED_TO' }];
}
