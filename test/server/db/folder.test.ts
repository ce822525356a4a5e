import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../../../server/db/cannotStart.js';
import { makeFolder } from '../../../server/db/folder.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'folder-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('a folder is made with those above it, by two at once, too', async () => {
  const below = join(dir, 'a', 'b');

  await Promise.all([makeFolder(below), makeFolder(below)]);
  await makeFolder(below);

  expect((await stat(below)).isDirectory()).toBe(true);
});

test('where none can be made, one learns it in a sentence of either language, and does not wait for ever', async () => {
  const file = join(dir, 'file');
  await writeFile(file, '');

  for (const place of [file, join(file, 'below'), ...(process.platform === 'linux' ? ['/proc/none/at/all'] : [])]) {
    const refused = await makeFolder(place).catch((error) => error);
    expect(refused).toBeInstanceOf(CannotStart);
    expect([refused.in('vi'), refused.in('en')]).toEqual([
      expect.stringContaining(`Không ghi được vào thư mục dữ liệu ${place} (`),
      expect.stringContaining(`The data folder ${place} can't be written (`),
    ]);
  }
});
