import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CannotStart } from '../cannotStart.js';
import { makeFolder } from '../folder.js';
import { type Binaries, findBinaries } from './binaries.js';
import { makeCluster, passwordFile } from './makeCluster.js';
import { findServant, type Servant } from './servant.js';

/** A PostgreSQL data directory that is ours, and all it takes to run it. */
export interface Cluster {
  data: string;
  log: string;
  /** Of the superuser; those of the other roles are derived from it. */
  password: string;
  binaries: Binaries;
  servant: Servant;
}

/** The data directory below `dir`, made on the first start. */
export async function openCluster(dir: string, { throwAway }: { throwAway: boolean }): Promise<Cluster> {
  const binaries = await findBinaries();
  const data = resolve(dir, 'pg');
  await makeFolder(dir);
  await refuseForeign(dir);
  const servant = await findServant(data, binaries.postgres);
  if (!(await stands(data, binaries.major))) await makeCluster(data, { initdb: binaries.initdb, servant, throwAway });
  return { data, log: `${data}.log`, password: await readPassword(data), binaries, servant };
}

async function refuseForeign(dir: string): Promise<void> {
  if ((await readVersion(dir)) !== null) {
    throw new CannotStart({
      vi: `${dir} là thư mục dữ liệu của một PostgreSQL khác: hãy đặt DATA_DIR là thư mục khác, hoặc DATABASE_URL tới máy chủ ấy.`,
      en: `${dir} is the data directory of another PostgreSQL: set DATA_DIR to another folder, or DATABASE_URL to that server.`,
    });
  }
}

/** Whether a data directory stands there already; one that can't be used stops the start. */
async function stands(data: string, major: number): Promise<boolean> {
  const found = await stat(data).catch(() => null);
  if (!found) return false;
  refuseOthers(data, found.uid);
  const version = await readVersion(data);
  if (version === null) {
    if ((await readdir(data)).length === 0) return false;
    throw new CannotStart({
      vi: `${data} chứa tệp không phải cơ sở dữ liệu: hãy chuyển chúng đi, hoặc đặt DATA_DIR là thư mục khác.`,
      en: `${data} holds files that are no database: move them away, or set DATA_DIR to another folder.`,
    });
  }
  if (version !== String(major)) {
    throw new CannotStart({
      vi:
        `${data} thuộc PostgreSQL ${version}, phiên bản này dùng ${major}: hãy chạy npm run backup TỆP bằng phiên bản đã ghi nó, ` +
        `chuyển ${data} đi, rồi chạy npm run restore TỆP bằng phiên bản này.`,
      en:
        `${data} is of PostgreSQL ${version} and this version brings ${major}: run npm run backup FILE with the version that wrote it, ` +
        `move ${data} away, then run npm run restore FILE with this one.`,
    });
  }
  return true;
}

/** PostgreSQL opens only what belongs to the user it runs as, and never runs as root. */
function refuseOthers(data: string, owner: number): void {
  const us = process.getuid?.();
  if (us === 0 && owner === 0)
    throw new CannotStart({
      vi: `${data} thuộc về root mà PostgreSQL từ chối: hãy chạy chown -R nobody ${data}.`,
      en: `${data} belongs to root, whom PostgreSQL refuses: run chown -R nobody ${data}.`,
    });
  if (us !== undefined && us !== 0 && us !== owner) {
    throw new CannotStart({
      vi: `${data} thuộc về người dùng khác (số ${owner}): hãy khởi động bằng người dùng ấy hoặc root, hoặc chạy sudo chown -R ${us} ${data}.`,
      en: `${data} belongs to another user (number ${owner}): start as that user or as root, or run sudo chown -R ${us} ${data}.`,
    });
  }
}

async function readVersion(folder: string): Promise<string | null> {
  return readFile(join(folder, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

async function readPassword(data: string): Promise<string> {
  const password = await readFile(join(data, passwordFile), 'utf8').catch(() => null);
  if (!password)
    throw new CannotStart({
      vi: `${data} không do hệ thống này tạo: hãy chuyển nó đi, hoặc đặt DATA_DIR là thư mục khác.`,
      en: `${data} was not made by this platform: move it away, or set DATA_DIR to another folder.`,
    });
  return password;
}
