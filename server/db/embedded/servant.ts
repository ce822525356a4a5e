import { chown, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CannotStart } from '../cannotStart.js';
import { type Manner, type Outcome, run } from './run.js';

/** Who PostgreSQL runs as. It refuses root, so under root it runs as another user of this machine. */
export interface Servant {
  /** Makes a file of ours theirs. */
  take(path: string): Promise<void>;
  run(program: string, args: readonly string[], manner?: Pick<Manner, 'silent'>): Promise<Outcome>;
}

/** Whoever owns the data already, else a user that has few rights. */
export async function findServant(data: string, program: string): Promise<Servant> {
  if (process.getuid?.() !== 0) return { take: async () => {}, run };
  const user = (await ownerOf(data)) ?? (await lowlyUser());
  const open = (await isOpen(dirname(program))) && (await isOpen(dirname(data)));
  return { take: (path) => chown(path, user.uid, user.gid), run: open ? as(user) : await through(user, program) };
}

interface User {
  uid: number;
  gid: number;
}

async function ownerOf(data: string): Promise<User | null> {
  const found = await stat(data).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

/** initdb looks its user up by name, so it must be listed. */
async function lowlyUser(): Promise<User> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of ['postgres', 'nobody']) {
    const found = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(users);
    if (found) return { uid: Number(found[1]), gid: Number(found[2]) };
  }
  throw new CannotStart({
    vi: 'PostgreSQL không chạy dưới quyền root và không có người dùng postgres hay nobody: hãy khởi động bằng người dùng khác, hoặc đặt DATABASE_URL.',
    en: 'PostgreSQL refuses to run as root and there is no user postgres or nobody: start as another user, or set DATABASE_URL.',
  });
}

/** Whether everybody may walk down to the folder. */
async function isOpen(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  const above = dirname(resolve(folder));
  return (mode & 0o001) !== 0 && (above === folder || isOpen(above));
}

const as = ({ uid, gid }: User): Servant['run'] => {
  return (program, args, manner) => run(program, args, { ...manner, uid, gid, cwd: '/' });
};

/** Below a closed folder (/root is 0700) the user keeps root's right to walk through it, and no other. */
async function through({ uid, gid }: User, program: string): Promise<Servant['run']> {
  const options = [
    ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'],
    // access(2) counts capabilities only where the kernel doesn't drop them with the user.
    '--securebits=+no_setuid_fixup',
  ];
  const walking: Servant['run'] = (inner, args, manner) => run('setpriv', [...options, inner, ...args], { ...manner, cwd: '/' });
  if ((await walking(program, ['--version'])).code === 0) return walking;
  throw new CannotStart({
    vi: 'PostgreSQL không chạy dưới quyền root, và người dùng khác không vào được thư mục này: hãy chuyển hệ thống ra khỏi thư mục đóng như /root.',
    en: 'PostgreSQL refuses to run as root, and other users may not walk into this folder: move the platform out of closed folders such as /root.',
  });
}
