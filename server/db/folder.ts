import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CannotStart } from './cannotStart.js';
import { codeOf } from './code.js';

/** The data folder, made if it is not there. */
export async function makeFolder(dir: string): Promise<void> {
  try {
    await makeBelow(dir);
    await access(dir, constants.W_OK);
  } catch (error) {
    throw new CannotStart({
      vi: `Không ghi được vào thư mục dữ liệu ${dir} (${codeOf(error)}): hãy giao nó cho người dùng khởi động, hoặc đặt DATA_DIR là thư mục khác.`,
      en: `The data folder ${dir} can't be written (${codeOf(error)}): give it to the user who starts, or set DATA_DIR to another folder.`,
    });
  }
}

/** Level by level: where none can be made below one that is there, as in /proc, node's own `recursive` tries for ever. */
async function makeBelow(dir: string): Promise<void> {
  if (await isFolder(dir)) return;
  const above = dirname(dir);
  if (!(await exists(above))) await makeBelow(above);
  await mkdir(dir).catch(async (error) => {
    if (!(await isFolder(dir))) throw error;
  });
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const isFolder = (dir: string) =>
  stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  );
