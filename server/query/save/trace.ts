import { Statement } from '../sql.js';
import { given } from './ask.js';
import type { Image } from './image.js';
import type { Transaction } from './transaction.js';

/** What an operation did to one row, all its steps together. */
export interface Trace {
  resource: string;
  id: string;
  /** Null: the operation made it. */
  before: Image | null;
  /** Null: the operation deleted it. */
  after: Image | null;
}

interface Step extends Trace {
  event: 'I' | 'U' | 'D';
}

export async function tracesOf(tx: Transaction, operation: string): Promise<Trace[]> {
  const sql = new Statement();
  const steps = await tx.ask<Step & { id: string }>(
    sql,
    `select "resource", "row_id" as "id", "event", "before", "after" from "trail" where "operation_id" = ${given(sql, operation, 'uuid')} order by "seq"`,
  );
  const traces = new Map<string, Trace>();
  for (const step of steps) {
    const key = `${step.resource} ${step.id}`;
    traces.set(key, joined(traces.get(key), step));
  }
  return [...traces.values()].filter(({ before, after }) => before || after);
}

/** The first image before and the last one after; an image of a change holds only what changed. */
function joined(trace: Trace | undefined, { resource, id, event, before, after }: Step): Trace {
  if (!trace) return { resource, id, before, after };
  return {
    resource,
    id,
    before: trace.before && { ...before, ...trace.before },
    after: event === 'D' ? null : { ...trace.after, ...after },
  };
}
