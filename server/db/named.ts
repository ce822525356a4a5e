import { Client } from 'pg';
import type { Label } from '../../shared/kinds.js';
import { type Accounts, openAccounts } from './accounts.js';
import { CannotStart } from './cannotStart.js';
import { codeOf } from './code.js';
import { extensionNames } from './derived/functions.js';

const patienceMs = 10_000;
const oldest = 15;

/** A PostgreSQL that somebody else runs, found fit for us. */
export async function openNamed(url: string): Promise<Accounts> {
  const unfit = await asOwner(url, whatIsUnfit);
  if (unfit) throw unusable(unfit);
  return openAccounts(url).catch((error: unknown) => {
    if (codeOf(error) !== lackOfRights) throw error;
    throw unusable({
      vi: `người dùng của nó không được tạo vai trò: hãy nhờ quản trị máy chủ chạy alter role ${userOf(url)} createrole`,
      en: `its user may make no roles: let the server's administrator run alter role ${userOf(url)} createrole`,
    });
  });
}

const lackOfRights = '42501';
const unusable = ({ vi, en }: Label) =>
  new CannotStart({
    vi: `Không dùng được cơ sở dữ liệu của DATABASE_URL: ${vi}.`,
    en: `The database of DATABASE_URL can't be used: ${en}.`,
  });
const userOf = (url: string) => decodeURIComponent(new URL(url).username);

async function asOwner<T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end();
    throw unusable(whyUnreached(error, url));
  }
  return ask(client).finally(() => client.end());
}

function whyUnreached(error: unknown, url: string): Label {
  const { host, pathname } = new URL(url);
  const [code, user, name] = [codeOf(error), userOf(url), decodeURIComponent(pathname.slice(1))];
  if (code === '28P01')
    return { vi: `máy chủ từ chối tên ${user} với mật khẩu ấy`, en: `the server refuses the name ${user} with that password` };
  if (code === '3D000')
    return {
      vi: `máy chủ không có cơ sở dữ liệu ${name}: hãy tạo nó, thuộc về ${user}`,
      en: `the server has no database ${name}: make it, owned by ${user}`,
    };
  if (code === '57P03')
    return {
      vi: `máy chủ ở ${host} đang khởi động: hãy thử lại sau giây lát`,
      en: `the server at ${host} is just starting: try again in a moment`,
    };
  const why = code || (error instanceof Error ? error.message : String(error));
  if (/^E[A-Z_]+$|timeout/.test(why))
    return {
      vi: `không có PostgreSQL nào trả lời ở ${host} (${why}): hãy khởi động nó, hoặc sửa địa chỉ`,
      en: `no PostgreSQL answers at ${host} (${why}): start it, or correct the address`,
    };
  const message = error instanceof Error ? error.message : why;
  return { vi: message, en: message };
}

interface Fitness {
  version: string;
  major: number;
  encoding: string;
  hasVietnamese: boolean;
  absent: string[];
  mayMake: boolean;
}

/** What it takes, asked before anything is made. */
async function whatIsUnfit(client: Client): Promise<Label | null> {
  const { rows } = await client.query<Fitness>(fitness, [extensionNames]);
  const [found] = rows;
  if (!found) return { vi: 'nó không trả lời', en: 'it does not answer' };
  const { version, encoding, absent } = found;
  if (found.major < oldest)
    return {
      vi: `PostgreSQL ${version} quá cũ, cần từ ${oldest} trở lên`,
      en: `PostgreSQL ${version} is too old, ${oldest} is the oldest that will do`,
    };
  if (encoding !== 'UTF8')
    return {
      vi: `bảng mã của nó là ${encoding}: hãy tạo một cơ sở dữ liệu với bảng mã UTF8`,
      en: `its encoding is ${encoding}: make one with encoding UTF8`,
    };
  if (!found.hasVietnamese)
    return {
      vi: 'PostgreSQL này được dựng không có ICU nên không xếp được tiếng Việt: hãy dùng bản khác',
      en: "its PostgreSQL was built without ICU, so it can't sort Vietnamese: use another build",
    };
  if (absent.length > 0)
    return {
      vi: `máy chủ thiếu các phần mở rộng ${absent.join(', ')}: hãy cài gói contrib của PostgreSQL`,
      en: `the server lacks the extensions ${absent.join(', ')}: install the contrib package of PostgreSQL`,
    };
  if (!found.mayMake)
    return {
      vi: 'người dùng của nó không được tạo bảng hay phần mở rộng: hãy nhờ quản trị máy chủ giao cơ sở dữ liệu cho người dùng ấy',
      en: "its user may make no tables or extensions in it: let the server's administrator make that user its owner",
    };
  return null;
}

const fitness = `select current_setting('server_version') as version, current_setting('server_version_num')::integer / 10000 as major,
  current_setting('server_encoding') as encoding,
  exists (select from pg_collation where collname = 'vi-x-icu') as "hasVietnamese",
  array(select wanted from unnest($1::text[]) wanted where wanted not in (select name from pg_available_extensions)) as absent,
  has_schema_privilege('public', 'create') and (has_database_privilege(current_database(), 'create') or $1 <@ array(select extname::text from pg_extension)) as "mayMake"`;
