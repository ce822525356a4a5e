import { Refused } from '../access/refused.js';
import { limits } from '../config.js';

interface Lane {
  running: number;
  queue: (() => void)[];
}
const lanes = new Map<string, Lane>();

/** Lets so many statements of one person run at once, and the next wait: nobody holds every connection there is. */
export async function inTurn<T>(actor: string, work: () => Promise<T>): Promise<T> {
  const lane = lanes.get(actor) ?? { running: 0, queue: [] };
  lanes.set(actor, lane);
  if (lane.running < limits.statementsAtOnce) lane.running += 1;
  else await waited(lane);
  try {
    return await work();
  } finally {
    const next = lane.queue.shift();
    if (next) next();
    else lane.running -= 1;
    if (lane.running === 0) lanes.delete(actor);
  }
}

function waited({ queue }: Lane): Promise<void> {
  if (queue.length >= limits.statementsWaiting)
    throw new Refused(`at most ${limits.statementsWaiting} statements of one person wait their turn: ask for less at a time`, 'statements');
  return new Promise((go) => queue.push(go));
}
