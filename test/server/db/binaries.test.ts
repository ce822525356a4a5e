import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { binariesOf, findBinaries } from '../../../server/db/embedded/binaries.js';

test('after npm ci --ignore-scripts the links between the libraries are made up for', async () => {
  const installed = dirname(dirname(dirname((await findBinaries()).postgres)));
  const bare = await mkdtemp(join(tmpdir(), 'hat-nhan-binaries-'));
  const links: { target: string }[] = JSON.parse(await readFile(join(installed, 'native', 'pg-symlinks.json'), 'utf8'));
  await mkdir(join(bare, 'native', 'bin'), { recursive: true });
  await mkdir(join(bare, 'native', 'lib'));
  for (const file of ['native/bin/postgres', 'native/pg-symlinks.json']) await copyFile(join(installed, file), join(bare, file));
  for (const name of await readdir(join(installed, 'native', 'lib'))) {
    const file = join('native', 'lib', name);
    if (!links.some(({ target }) => target === file)) await symlink(join(installed, file), join(bare, file));
  }

  const { major } = await binariesOf(bare);

  expect(major).toBe(18);
  await rm(bare, { recursive: true });
});
