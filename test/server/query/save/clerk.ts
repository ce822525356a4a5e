import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '../../../../server/access/refused.js';
import type { World } from './world.js';

/** Someone whose work is known beforehand: the same save under the same id, however often it must be asked. */
export interface Clerk {
  name: string;
  villageId: string;
  /** Whose workers count the saves. */
  farmId: string;
}

/** One save: a new farm, and one worker more on the old one. Asked until it is answered. */
export async function saveUntilAnswered(world: World, { name, villageId, farmId }: Clerk, turn: number): Promise<void> {
  const hand = world.as('organisationBoard', { id: idOf(`${name}`) });
  const request = {
    operation: idOf(`${name} operation ${turn}`),
    creates: { farms: [{ id: idOf(`${name} farm ${turn}`), set: { name: `${name} ${turn}`, villageId } }] },
    changes: { farms: [{ id: farmId, was: { workers: turn - 1 }, set: { workers: turn } }] },
  };
  for (;;) {
    const outcome = await hand.save(request).catch(unlessRefused);
    if (outcome && outcome.problems.length + outcome.conflicts.length > 0) throw new Error(JSON.stringify(outcome));
    if (outcome) return;
    await sleep(50);
  }
}

/** Who was cut off asks again; who is refused would ask for ever. */
function unlessRefused(error: unknown): null {
  if (error instanceof Refused) throw error;
  return null;
}

/** A UUIDv4, as a browser gives it, the same for the same name. */
export const idOf = (name: string) =>
  createHash('md5')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
