import type { Row } from '../../../../admin/src/grid/line.js';

export interface Change {
  id: string;
  before: Row | null;
  after: Row | null;
}

/** Told by what stands there now: what was changed since stays. */
export function turnedRound({ id, before, after }: Change, now: Row | null): { change?: Change; kept?: string } {
  if (!after) return now || !before ? { kept: id } : { change: { id, before: null, after: { ...before, version: before.version + 1 } } };
  if (!now) return { kept: id };
  if (!before) return now.version === after.version ? { change: { id, before: now, after: null } } : { kept: id };
  const fields = Object.keys(after).filter((field) => field !== 'version' && before[field] !== after[field]);
  const own = fields.filter((field) => now[field] === after[field]);
  if (own.length === 0) return { kept: id };
  const back = Object.fromEntries(own.map((field) => [field, before[field] ?? null]));
  return {
    change: { id, before: now, after: { ...now, ...back, version: now.version + 1 } },
    ...(own.length < fields.length && { kept: id }),
  };
}
