import { readFile } from 'node:fs/promises';
import { codeOf } from '../code.js';

/**
 * Whether a process runs. A number alone is no proof: after kill -9 the dead may stay as zombies that nobody reaps (in containers), or
 * another program may have got the number. Linux knows more, so there the name counts too.
 */
export async function isAlive(pid: number, name?: string): Promise<boolean> {
  if (!answersSignal(pid)) return false;
  if (process.platform !== 'linux') return true;
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, program, state] = /^\d+ \((.*)\) (\S)/s.exec(status) ?? [];
  return state !== undefined && !'ZX'.includes(state) && (name === undefined || program === name);
}

function answersSignal(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
