import { areaKinds } from '../model/roles.js';
import type { SignedIn } from './actor.js';
import { policy } from './policy.js';
import type { Db } from './store/db.js';
import { openSessions, type SessionFound } from './store/sessions.js';

/** Somebody who was let in once and stays. `end`: they are not who they were, or it can't be told. */
export interface Lasting extends SignedIn {
  end(why: 'ENDED' | 'AWAY'): void;
}

/** Asks again and again, of all at once, whether those who stay would still be let in, as the same and with the same rights. */
export function watchSessions(db: Db, everySeconds: number = policy.recheckSeconds) {
  const all = new Set<Lasting>();
  let next: NodeJS.Timeout | undefined;

  async function check() {
    const asked = [...all];
    const open = await openSessions(
      db,
      asked.map(({ sessionId }) => sessionId),
      policy.idleMinutes,
    ).catch(() => null);
    const byId = new Map(open?.map((found) => [found.session, found]));
    for (const each of asked) if (!isSame(each, byId.get(each.sessionId))) leave(each, open ? 'ENDED' : 'AWAY');
    next = all.size > 0 ? setTimeout(check, everySeconds * 1_000) : undefined;
  }

  function leave(each: Lasting, why: 'ENDED' | 'AWAY') {
    if (all.delete(each)) each.end(why);
  }

  return {
    stay(each: Lasting) {
      all.add(each);
      next ??= setTimeout(check, everySeconds * 1_000);
    },
    leave: (each: Lasting) => void all.delete(each),
    stop: () => clearTimeout(next),
  };
}

const isSame = ({ actor, grant }: SignedIn, found: SessionFound | undefined) =>
  found !== undefined &&
  found.grant === grant &&
  found.user === actor.id &&
  found.role === actor.role &&
  areaKinds.every((kind) => [...found[kind]].sort().join() === [...actor[kind]].sort().join());
