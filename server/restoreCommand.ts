import { resolve } from 'node:path';
import type { Asked } from './backupCommand.js';
import type { Config } from './config.js';
import type { Manifest } from './db/backup/manifest.js';
import { verify } from './db/backup/read.js';
import { filled, Refused } from './db/backup/refused.js';
import { countSecrets } from './db/countSecrets.js';
import { openDatabase } from './db/database.js';
import { migrations } from './db/migrations/index.js';
import { restore } from './db/restore.js';
import { findKey, markOf } from './key.js';
import { resourceOf } from './model/resource.js';
import { tables } from './tables.js';

/** Puts a backup back that was read through first, under the key it was made with. The next start does the rest. */
export async function restoreCommand({ words, language, config }: Asked): Promise<string> {
  const { name, replace, mayLack } = read(words);
  const file = resolve(name);
  const manifest = await verify(file);
  const fit = await keyFor(manifest, config);
  if (fit !== 'FITS' && !mayLack) throw new Refused(fit, { dataDir: config.dataDir });
  const withoutKey = fit !== 'FITS';
  const database = await openDatabase(config);
  try {
    const strangers = await restore(database.ownerUrl, { file, replace, withoutKey, tables, migrations, appRole: 'app' });
    const lost = withoutKey ? await countSecrets(database.ownerUrl, tables) : [];
    const details = {
      madeAt: inVietnam(manifest.madeAt),
      tables: manifest.tables.length - strangers.length,
      strangers: strangers.join(', '),
      lost: lost.map(({ row, field, count }) => `${resourceOf(row)[language]}, ${field[language]}: ${count}`).join('; '),
    };
    return [told.restored, ...(strangers.length > 0 ? [told.strangers] : []), ...(lost.length > 0 ? [told.lost] : [])]
      .map((sentence) => filled(sentence[language], details))
      .join('\n');
  } finally {
    await database.stop();
  }
}

const usage = 'npm run restore hat-nhan.backup.gz';
const flags = { replace: '--replace', mayLack: '--without-key' };

function read(words: readonly string[]): { name: string; replace: boolean; mayLack: boolean } {
  const [name, ...more] = words.filter((word) => !Object.values(flags).includes(word));
  if (!name) throw new Refused('NO_NAME', { usage });
  if (more.length > 0 || name.startsWith('--')) throw new Refused('TOO_MANY_WORDS', { usage, words: words.join(' ') });
  return { name, replace: words.includes(flags.replace), mayLack: words.includes(flags.mayLack) };
}

/** Under another key the platform would not start on what was restored. */
async function keyFor({ keyMark }: Manifest, { dataDir }: Pick<Config, 'dataDir'>): Promise<'FITS' | 'NO_KEY' | 'OTHER_KEY'> {
  const key = keyMark === null ? null : await findKey(dataDir);
  if (keyMark === null || (key && markOf(key) === keyMark)) return 'FITS';
  return key === null ? 'NO_KEY' : 'OTHER_KEY';
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
  lost: {
    vi: 'Không mở được nữa, vì khóa cũ đã mất: {lost}. Chúng vẫn nằm đó dưới dạng mã hóa, còn thấy ba số cuối, nhưng không tìm và không so trùng được theo số cho đến khi nhập lại.',
    en: "Can't be opened any more, for their key is lost: {lost}. They stay as they were enciphered and show their last three digits, but are neither found by their number nor held against others until they are typed again.",
  },
};

const inVietnam = (moment: string) =>
  new Date(moment).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });
