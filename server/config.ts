import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { Told } from '../shared/expected.js';
import type { Label, Language } from '../shared/kinds.js';
import { mostAliases, mostChanges } from '../shared/limits.js';

/** What may be asked of the platform at once. Said here, once; the code that enforces a limit names it in its refusal. */
export const limits = {
  tokens: 1_000,
  aliases: mostAliases,
  depth: 10,
  /** Fields a document selects, fragments spread out; lists among them. */
  selections: 1_000,
  lists: 40,
  variableBytes: 8_000_000,
  whereLevels: 12,
  whereNodes: 300,
  inValues: 10_000,
  /** Rows one answer may hold, all levels together. */
  rows: 200_000,
  changes: mostChanges,
  /** Of one person: what runs at once, and what waits for that. */
  statementsAtOnce: 4,
  statementsWaiting: 200,
  /** Of open pages: connections of one person and of all; what one watches at once; a message; rows of a window, ways from them to others. */
  socketsOfOne: 30,
  sockets: 2_000,
  subscriptions: 12,
  socketBytes: 500_000,
  liveRows: 500,
  livePaths: 60,
  /** `throughout` looks at each day of its stretch. */
  stretchYears: 50,
  statementMs: 5_000,
  analystStatementMs: 30_000,
} as const;

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Another PostgreSQL than the embedded one, as its owner. */
  databaseUrl: string | null;
  /** How many proxies stand before us, or which: what express calls `trust proxy`. */
  trustProxy: false | number | string[];
}

/** A setting that can't be used: one sentence for the person who wrote it. */
export class ConfigError extends Told {
  override name = 'ConfigError';

  constructor(setting: string, value: string, remedy: Label) {
    const told = JSON.stringify(value);
    super({ vi: `${setting} là ${told}: ${remedy.vi}.`, en: `${setting} is ${told}: ${remedy.en}.` });
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of this start. Nothing else reads the environment. */
export function readConfig(environment: Environment = process.env): Config {
  const host = environment.HOST || '127.0.0.1';
  const trustProxy = readTrustProxy(environment.TRUST_PROXY ?? '');
  if (!isLoopback(host) && trustProxy === false) {
    throw new ConfigError('HOST', host, {
      vi: 'http thường chỉ dành cho chính máy này, nên hãy đặt một proxy có TLS phía trước và viết TRUST_PROXY=1, hoặc bỏ HOST',
      en: 'plain http is for this machine alone, so put a proxy with TLS in front and write TRUST_PROXY=1, or leave HOST out',
    });
  }
  return {
    port: readPort(environment.PORT || '4000'),
    host,
    dataDir: resolve(environment.DATA_DIR || 'data'),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL ?? ''),
    trustProxy,
  };
}

/** What whoever types commands reads: English where their terminal does, else Vietnamese. */
export function readLanguage({ LC_ALL, LC_MESSAGES, LANG }: Environment = process.env): Language {
  return /^en([_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'vi';
}

function readPort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new ConfigError('PORT', value, {
      vi: 'hãy viết một số từ 0 đến 65535, như 4000',
      en: 'write a number from 0 to 65535, such as 4000',
    });
  return Number(value);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function readTrustProxy(value: string): false | number | string[] {
  if (value === '') return false;
  if (/^[1-9]$/.test(value)) return Number(value);
  const proxies = value.split(',').map((proxy) => proxy.trim());
  if (!proxies.every(isProxy)) {
    throw new ConfigError('TRUST_PROXY', value, {
      vi: 'hãy viết số proxy đứng trước, như 1, hoặc địa chỉ của chúng, như 10.0.0.0/8,127.0.0.1',
      en: 'write how many proxies stand in front, such as 1, or their addresses, such as 10.0.0.0/8,127.0.0.1',
    });
  }
  return proxies;
}

function isProxy(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const wholeUrl = 'postgres://OWNER:PASSWORD@HOST:PORT/DATABASE';

function readDatabaseUrl(value: string): string | null {
  if (value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const whole = url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.username && url.password && url.pathname.length > 1;
  if (!whole) throw new ConfigError('DATABASE_URL', withoutPassword(value), { vi: `hãy viết ${wholeUrl}`, en: `write ${wholeUrl}` });
  return value;
}

/** Messages end up in logs. */
function withoutPassword(value: string): string {
  return value.replace(/^.*@/s, '…@');
}
