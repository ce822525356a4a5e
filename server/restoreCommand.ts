import { resolve } from 'node:path';
import type { Asked } from './backupCommand.js';
import type { Config } from './config.js';
import type { Manifest } from './db/backup/manifest.js';
import { verify } from './db/backup/read.js';
import { filled, Refused } from './db/backup/refused.js';
import { openDatabase } from './db/database.js';
import { migrations } from './db/migrations/index.js';
import { restore } from './db/restore.js';
import { findKey, markOf } from './key.js';
import { tables } from './tables.js';

/** Puts a backup back that was read through first, under the key it was made with. The next start does the rest. */
export async function restoreCommand({ words, language, config }: Asked): Promise<string> {
  const { name, replace } = read(words);
  const file = resolve(name);
  const manifest = await verify(file);
  await refuseOtherKey(manifest, config);
  const database = await openDatabase(config);
  try {
    const strangers = await restore(database.ownerUrl, { file, replace, tables, migrations, appRole: 'app' });
    const details = {
      madeAt: inVietnam(manifest.madeAt),
      tables: manifest.tables.length - strangers.length,
      strangers: strangers.join(', '),
    };
    return [told.restored, ...(strangers.length > 0 ? [told.strangers] : [])]
      .map((sentence) => filled(sentence[language], details))
      .join('\n');
  } finally {
    await database.stop();
  }
}

const usage = 'npm run restore hat-nhan.backup.gz';
const replaceFlag = '--replace';

function read(words: readonly string[]): { name: string; replace: boolean } {
  const [name, ...more] = words.filter((word) => word !== replaceFlag);
  if (!name) throw new Refused('NO_NAME', { usage });
  if (more.length > 0 || name.startsWith('--')) throw new Refused('TOO_MANY_WORDS', { usage, words: words.join(' ') });
  return { name, replace: words.includes(replaceFlag) };
}

/** Under another key the platform would not start on what was restored. */
async function refuseOtherKey({ keyMark }: Manifest, { dataDir }: Pick<Config, 'dataDir'>): Promise<void> {
  if (keyMark === null) return;
  const key = await findKey(dataDir);
  if (key === null) throw new Refused('NO_KEY', { dataDir });
  if (markOf(key) !== keyMark) throw new Refused('OTHER_KEY', { dataDir });
}

const told = {
  restored: {
    vi: 'Đã khôi phục {tables} bảng như lúc {madeAt}. Mọi người cần đăng nhập lại.',
    en: '{tables} tables are as they were at {madeAt}. Everybody has to sign in again.',
  },
  strangers: {
    vi: 'Đã bỏ qua bảng không phải của hệ thống: {strangers}.',
    en: 'Left out, for they are no tables of the platform: {strangers}.',
  },
};

const inVietnam = (moment: string) =>
  new Date(moment).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });
