import { Refused } from '../access/refused.js';
import { limits } from '../config.js';

interface Lane {
  running: number;
  queue: (() => void)[];
}

/** Lets so many works of one person run at once and so many wait for that; another is refused. */
export function lanes({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const open = new Map<string, Lane>();

  function waited({ queue }: Lane): Promise<void> {
    if (queue.length >= waiting)
      throw new Refused(`at most ${waiting} statements of one person wait their turn: ask for less at a time`, 'statements');
    return new Promise((go) => queue.push(go));
  }

  return async function take<T>(actor: string, work: () => Promise<T>): Promise<T> {
    const lane = open.get(actor) ?? { running: 0, queue: [] };
    open.set(actor, lane);
    if (lane.running < atOnce) lane.running += 1;
    else await waited(lane);
    try {
      return await work();
    } finally {
      const next = lane.queue.shift();
      if (next) next();
      else lane.running -= 1;
      if (lane.running === 0) open.delete(actor);
    }
  };
}

/** Nobody holds every connection there is. */
export const inTurn = lanes({ atOnce: limits.statementsAtOnce, waiting: limits.statementsWaiting });
