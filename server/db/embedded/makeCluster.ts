import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannotStart.js';
import { codeOf } from '../code.js';
import { isAlive } from './alive.js';
import { run } from './run.js';
import type { Servant } from './servant.js';

export const superuser = 'postgres';
export const passwordFile = 'platform-password';

interface Making {
  initdb: string;
  servant: Servant;
  throwAway: boolean;
}

/** Made aside and moved in place: an interrupted first start leaves nothing half-made, and of two at once the first one wins. */
export async function makeCluster(data: string, making: Making): Promise<void> {
  const aside = `${data}.new-${process.pid}`;
  const made = join(aside, 'data');
  const password = join(aside, passwordFile);
  await removeInterrupted(data);
  try {
    await mkdir(aside, { mode: 0o700 });
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await making.servant.take(aside);
    await making.servant.take(password);
    await initialise(made, password, making);
    await rename(password, join(made, passwordFile));
    await rename(made, data).catch(unlessTaken);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function removeInterrupted(data: string): Promise<void> {
  const prefix = `${basename(data)}.new-`;
  for (const name of await readdir(dirname(data))) {
    const maker = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    const left = Number.isInteger(maker) && (maker === process.pid || !(await isAlive(maker)));
    if (left) await rm(join(dirname(data), name), { recursive: true, force: true });
  }
}

async function initialise(made: string, password: string, { initdb, servant, throwAway }: Making): Promise<void> {
  const { code, output } = await servant.run(initdb, [
    ...['-D', made, '-U', superuser, '--pwfile', password, '-A', 'scram-sha-256', '-E', 'UTF8'],
    ...[`--locale=${await utf8Locale()}`, '--locale-provider=icu', '--icu-locale=vi-VN'],
    ...(throwAway ? ['--no-sync'] : []),
  ]);
  if (code === 0) return;
  const why = output.trim().split('\n').join(' ');
  throw new CannotStart({
    vi: `Không tạo được cơ sở dữ liệu trong ${dirname(made)}: ${why}`,
    en: `The database could not be made in ${dirname(made)}: ${why}`,
  });
}

/** With the plain C locale pg_trgm drops every accented letter; on Windows there is no other that all machines have. */
async function utf8Locale(): Promise<string> {
  if (process.platform === 'win32') return 'C';
  const { output } = await run('locale', ['-a']);
  const known = output.split('\n').map((line) => line.trim());
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => known.includes(name)) ?? 'C';
}

function unlessTaken(error: unknown): void {
  if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) throw error;
}
