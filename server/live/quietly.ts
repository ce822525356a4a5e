import { limits } from '../config.js';
import { lanes } from '../query/gate.js';
import { queryOn } from '../query/run.js';
import { Store } from '../query/store.js';
import { turns } from '../session/turns.js';

/** Of all that look again. */
const atOnce = 3;
/** As many as one person's windows may need; who opens and closes them without end is refused. */
const waiting = limits.socketsOfOne * limits.subscriptions;

/**
 * The same data, read so that looking again keeps nobody from working: few at once. One of each person, who is not kept waiting by what
 * they ask besides: however many windows they leave open, and whatever of, the news of others go on.
 */
export function quietly(): (store: Store) => Store {
  const ofOne = lanes({ atOnce: 1, waiting });
  const ofAll = turns({ atOnce, waiting: Number.POSITIVE_INFINITY });
  return ({ env }) =>
    new Store({ ...env, read: (text, values) => ofOne(env.actor.id, () => ofAll(() => queryOn(env.pool, text, values))) });
}
