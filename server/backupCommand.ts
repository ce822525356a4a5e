import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Language } from '../shared/kinds.js';
import type { Config } from './config.js';
import { filled, Refused } from './db/backup/refused.js';
import { backUp } from './db/backup.js';
import { openDatabase } from './db/database.js';
import { tableOf } from './db/derived/piece.js';
import { findKey, markOf } from './key.js';
import { Attempt } from './system/attempt.js';
import { Invitation } from './system/invitation.js';
import { Session } from './system/session.js';

export interface Asked {
  /** The words after `npm run backup`. */
  words: readonly string[];
  language: Language;
  config: Pick<Config, 'databaseUrl' | 'dataDir'>;
}

/** Makes a backup, and says what is in it and what is not. */
export async function backupCommand({ words: [name, ...more], language, config }: Asked): Promise<string> {
  if (!name) throw new Refused('NO_NAME', { usage });
  if (more.length > 0) throw new Refused('TOO_MANY_WORDS', { usage, words: [name, ...more].join(' ') });
  const file = resolve(name);
  const database = await openDatabase(config);
  try {
    const { manifest, rows, bytes } = await backUp(database.ownerUrl, { file, platform: await version(), leftOut });
    const key = await findKey(config.dataDir);
    const details = { file, rows, tables: manifest.tables.length, size: sizeOf(bytes), key: join(config.dataDir, 'secret.key') };
    const ofKey = key === null ? told.keyMissing : markOf(key) === manifest.keyMark ? told.keyApart : told.keyAmiss;
    const sentences = manifest.keyMark === null ? [told.kept] : [told.kept, ofKey];
    return sentences.map((sentence) => filled(sentence[language], details)).join('\n');
  } finally {
    await database.stop();
  }
}

const usage = 'npm run backup hat-nhan.backup.gz';

/** Whoever is signed in signs in again; links that were sent are sent again. */
const leftOut = [Session, Invitation, Attempt].map(tableOf);

const told = {
  kept: {
    vi: 'Đã sao lưu {rows} dòng của {tables} bảng vào {file} ({size}).',
    en: '{rows} rows of {tables} tables are in {file} ({size}).',
  },
  keyApart: {
    vi: 'Khóa của các trường mã hóa không nằm trong đó: hãy giữ một bản {key} ở nơi khác.',
    en: 'The key of the enciphered fields is not in it: keep a copy of {key} elsewhere.',
  },
  keyMissing: {
    vi: 'CHÚ Ý: thiếu {key}, và bản sao lưu chỉ khôi phục được với khóa đó: hãy tìm lại nó.',
    en: 'ATTENTION: {key} is missing, and the backup can be restored with that key only: find it.',
  },
  keyAmiss: {
    vi: 'CHÚ Ý: {key} không phải khóa của cơ sở dữ liệu này, và bản sao lưu chỉ khôi phục được với khóa đó: hãy tìm lại nó.',
    en: 'ATTENTION: {key} is not the key of this database, and the backup can be restored with that key only: find it.',
  },
};

async function version(): Promise<string> {
  const about: { version: string } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return about.version;
}

const sizeOf = (bytes: number) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
