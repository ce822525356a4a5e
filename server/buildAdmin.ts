import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Label, Language } from '../shared/kinds.js';
import { readLanguage } from './config.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Builds the admin when there is none yet, or its sources are newer than it. */
export async function buildAdmin(language: Language = readLanguage()): Promise<void> {
  const [built, ...sources] = await Promise.all([
    changed('admin/dist/index.html'),
    newest('admin/src'),
    newest('shared'),
    changed('admin/index.html'),
    changed('package-lock.json'),
  ]);
  if (built > Math.max(...sources)) return;
  process.stdout.write(`${building[language]}\n`);
  const { build } = await import('vite');
  await build({ configFile: `${root}admin/vite.config.ts`, root: `${root}admin`, logLevel: 'warn' });
}

const building: Label = { vi: 'Đang dựng giao diện…', en: 'Building the admin…' };

const changed = (path: string) =>
  stat(root + path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

async function newest(folder: string): Promise<number> {
  const entries = await readdir(root + folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Math.max(0, ...(await Promise.all(files.map((file) => stat(`${file.parentPath}/${file.name}`).then(({ mtimeMs }) => mtimeMs)))));
}
