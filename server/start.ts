import { once as event } from 'node:events';
import type { Server } from 'node:http';
import { createServer, type Server as Listener } from 'node:net';
import type { Pool } from 'pg';
import type { Label, Language } from '../shared/kinds.js';
import { again } from './again.js';
import { buildAdmin } from './buildAdmin.js';
import { inWords } from './command.js';
import { type Config, readConfig } from './config.js';
import { CannotStart } from './db/cannotStart.js';
import { sealAll } from './db/chain/sealing.js';
import { openDatabase } from './db/database.js';
import { guards } from './db/derived.js';
import type { Database } from './db/embedded.js';
import { migrate } from './db/migrate.js';
import { migrations } from './db/migrations/index.js';
import { endPools, poolsAt } from './db/pools.js';
import { seed } from './db/seed.js';
import { demoOffer } from './demoOffer.js';
import { serve } from './graphql/server.js';
import { keyOf } from './key.js';
import { references } from './plan/index.js';
import type { Pools } from './query/pools.js';
import { vaultOf } from './query/vault.js';
import { resources } from './resources/index.js';
import './rules/index.js';
import { inviteFirstAdministrator } from './session/invitations.js';
import { sweep } from './session/store/sweep.js';
import { tables } from './tables.js';

/** Brings the platform up, in order, and tells where it is. Resolves when it serves. */
export async function start(language: Language): Promise<void> {
  const config = readConfig();
  await checkAddress(config);
  const database = await openDatabase(config);
  const pools = poolsAt(database.appUrl);
  try {
    const key = await keyOf(config.dataDir, database.ownerUrl);
    await buildAdmin(language);
    await migrate(database.ownerUrl, { tables, migrations, appRole: 'app' });
    const skipped = await seed(database.ownerUrl, references);
    for (const row of skipped) process.stderr.write(`${told.skipped[language]}: ${JSON.stringify(row)}\n`);
    const env = { vault: vaultOf(key), resources, guards: guards(tables) };
    const server = await serve({ ...env, config, pools, demo: demoOffer({ ...env, tables, pool: pools.work }) });
    await listen(server, config);
    const later = (error: unknown) => tellLater(error, language);
    const regular = [again(3_600, () => sweep(pools.sessions), later), again(60, () => sealAll(pools.sessions, env.vault), later)];
    stopOnSignal({ server, regular, pools, database });
    await tellWhere(server, config, pools.sessions, language);
  } catch (error) {
    await endPools(pools);
    await database.stop();
    throw error;
  }
}

/** What is wrong with it is told at once, not when all else is ready. */
async function checkAddress(config: Config): Promise<void> {
  const probe = createServer();
  await listen(probe, config);
  probe.close();
  await event(probe, 'close');
}

async function listen(server: Listener, { port, host }: Config): Promise<void> {
  server.listen(port, host);
  await Promise.race([event(server, 'listening'), event(server, 'error').then(([error]) => Promise.reject(error))]).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        throw new CannotStart({
          vi: `Cổng ${port} đang được dùng: hãy dừng chương trình dùng nó, hoặc chọn cổng khác, như PORT=${port + 1} npm start.`,
          en: `Port ${port} is taken: stop what uses it, or choose another, as in PORT=${port + 1} npm start.`,
        });
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        throw new CannotStart({
          vi: `HOST ${host} không phải địa chỉ của máy này: hãy bỏ nó, hoặc viết một địa chỉ của máy.`,
          en: `HOST ${host} is no address of this machine: leave it out, or write one that is.`,
        });
      if (error.code === 'EACCES')
        throw new CannotStart({
          vi: `Người dùng này không được mở cổng ${port}: hãy chọn cổng từ 1024 trở lên, như PORT=4000 npm start.`,
          en: `Port ${port} is not for this user: choose one from 1024 up, as in PORT=4000 npm start.`,
        });
      throw error;
    },
  );
}

/** Behind proxies only those who set them up know the address. */
async function tellWhere(server: Server, { host, trustProxy }: Config, pool: Pool, language: Language): Promise<void> {
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const here = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const site = trustProxy ? `https://${told.name[language]}` : here;
  process.stdout.write(`Hạt Nhân: ${trustProxy ? `${site}/, ${told.proxy[language]} ${port}` : `${site}/`}\n`);
  const token = await inviteFirstAdministrator(pool);
  if (token) process.stdout.write(`${told.first[language]}\n${site}/#/welcome/${token}\n`);
}

const told = {
  skipped: {
    vi: 'Dữ liệu gốc bỏ qua một dòng trái với dữ liệu đang có',
    en: 'A row of the reference data is left out, for it contradicts the data that is there',
  },
  later: { vi: 'Một việc định kỳ chưa làm được, sẽ làm lại', en: 'What is done regularly has failed, and will be done again' },
  name: { vi: 'TÊN-MÁY-CHỦ', en: 'YOUR-SERVER' },
  proxy: { vi: 'qua proxy tới cổng', en: 'by the proxy to port' },
  first: {
    vi: 'Chưa có quản trị viên. Mở liên kết này để tạo quản trị viên đầu tiên (dùng một lần, trong một giờ):',
    en: 'There is no administrator yet. Open this link to make the first one (it works once, within an hour):',
  },
} as const satisfies Record<string, Label>;

function tellLater(error: unknown, language: Language) {
  process.stderr.write(`${new Date().toISOString()} ${told.later[language]}: ${inWords(error, language)}\n`);
}

interface Running {
  server: Server;
  /** Each ends something that is done regularly. */
  regular: readonly (() => void)[];
  pools: Pools;
  database: Database;
}

function stopOnSignal({ server, regular, pools, database }: Running) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const end of regular) end();
    server.close();
    server.closeAllConnections();
    await endPools(pools);
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
