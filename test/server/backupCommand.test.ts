import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Asked, backupCommand } from '../../server/backupCommand.js';
import { verify } from '../../server/db/backup/read.js';
import { Refused } from '../../server/db/backup/refused.js';
import { keepKeyMark } from '../../server/db/keyMark.js';
import { keyOf, markOf, readKey } from '../../server/key.js';
import { restoreCommand } from '../../server/restoreCommand.js';
import { freshDatabase } from '../postgres.js';
import { ask } from './db/database.js';
import { shelf } from './db/kept.js';
import { rowsOf } from './db/rows.js';

// Whole platforms are put back here, and some are killed on the way.
jest.setTimeout(180_000);

const { dir, newFile } = shelf();
let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  database = await freshDatabase();
  await keepKeyMark(database.ownerUrl, markOf(await readKey(dir())));
  await ask(database.ownerUrl, 'insert into operation (id) select gen_random_uuid() from generate_series(1, 60000)');
  await ask(
    database.ownerUrl,
    `with u as (insert into "user" (id, version, username, display_name) values (gen_random_uuid(), 1, 'lan', 'Lan') returning id),
      g as (insert into "grant" (id, version, user_id, role, started_on) select gen_random_uuid(), 1, id, 'admin', '2026-01-01' from u returning id, user_id)
    insert into session (id, version, token_hash, user_id, grant_id, created_at, last_seen_at, expires_at)
    select gen_random_uuid(), 1, 'x', user_id, id, now(), now(), now() from g`,
  );
});

type Command = (asked: Asked) => Promise<string>;

/** What the command prints, or the sentence of its refusal. */
async function run(
  command: Command,
  words: string[],
  { language = 'vi', databaseUrl = database.ownerUrl, dataDir = dir() }: Partial<Asked & Asked['config']> = {},
) {
  try {
    return await command({ words, language, config: { databaseUrl, dataDir } });
  } catch (error) {
    if (error instanceof Refused) return error.in(language);
    throw error;
  }
}

test('a backup tells what it holds, and to keep the key elsewhere, in the language of the terminal', async () => {
  const [one, other] = [newFile(), newFile()];

  const [vi, en] = [await run(backupCommand, [one]), await run(backupCommand, [other], { language: 'en' })];

  const tables = (await verify(one)).tables.length;
  expect(vi.split('\n')).toEqual([
    expect.stringMatching(new RegExp(`^Đã sao lưu \\d+ dòng của ${tables} bảng vào ${one} \\([\\d.]+ MB\\)\\.$`)),
    `Khóa của các trường mã hóa không nằm trong đó: hãy giữ một bản ${join(dir(), 'secret.key')} ở nơi khác.`,
  ]);
  expect(en).toContain(`rows of ${tables} tables are in ${other}`);
  expect(en).toContain('The key of the enciphered fields is not in it');
});

test('a backup says when the key beside it is not the one of the data', async () => {
  expect(await run(backupCommand, [newFile()], { dataDir: join(dir(), 'nowhere') })).toContain('CHÚ Ý');
});

test('words that make no sense are answered with those that do', async () => {
  const asked = [[], ['một', 'hai']];
  const told = await Promise.all([backupCommand, restoreCommand].flatMap((command) => asked.map((words) => run(command, words))));

  expect(told).toEqual([
    'Thiếu tên tệp: hãy viết npm run backup hat-nhan.backup.gz.',
    expect.stringMatching(/^Không hiểu một hai: hãy viết npm run backup /),
    'Thiếu tên tệp: hãy viết npm run restore hat-nhan.backup.gz.',
    expect.stringMatching(/^Không hiểu một hai: hãy viết npm run restore /),
  ]);
  expect(await run(restoreCommand, [newFile(), '--force'], { language: 'en' })).toMatch(/ is not understood: write npm run restore /);
});

test('a file that is there already, or not there at all, is named', async () => {
  const taken = newFile();
  await writeFile(taken, 'quý');

  expect(await run(backupCommand, [taken])).toBe(`${taken} đã có: hãy chọn tên khác, bản sao lưu không ghi đè tệp nào.`);
  expect(await run(restoreCommand, [taken], { language: 'en' })).toBe(`${taken} is no backup of this platform.`);
  expect(await run(restoreCommand, [`${taken}.không`])).toMatch(/^Không đọc được .* \(ENOENT\): /);
});

test('without its key a backup is not put back; with it the users are, and nobody is signed in', async () => {
  const file = newFile();
  await run(backupCommand, [file]);
  const [target, bare, other] = [await freshDatabase(), join(dir(), 'bare'), join(dir(), 'other')];
  await readKey(other);
  const into = (dataDir: string) => run(restoreCommand, [file], { databaseUrl: target.ownerUrl, dataDir });

  expect(await into(bare)).toMatch(/^Thiếu secret.key trong .*bare: /);
  expect(await into(other)).toMatch(/^secret.key trong .*other không phải khóa/);
  expect(await into(dir())).toMatch(/^Đã khôi phục \d+ bảng như lúc /);

  const rows = await ask(
    target.ownerUrl,
    'select (select count(*) from session)::int as sessions, array(select username from "user") as users',
  );
  expect(rows).toEqual([{ sessions: 0, users: ['lan'] }]);
  expect(await into(dir())).toContain(`npm run restore -- ${file} --replace`);
  expect(await run(restoreCommand, [file, '--replace'], { databaseUrl: target.ownerUrl })).toMatch(/^Đã khôi phục /);
});

test('when its key is lost for good a backup is put back all the same, and what can no longer be opened is counted', async () => {
  const owned = await freshDatabase();
  const [file, dataDir] = [newFile(), join(dir(), 'lost')];
  await keepKeyMark(owned.ownerUrl, markOf(await readKey(dir())));
  const sealed = 'insert into person (id, version, full_name, citizen_id) select gen_random_uuid(), 1, $1, $2';
  for (const name of ['Vi Thị Núi', 'Vi Văn Núi']) await ask(owned.ownerUrl, sealed, [name, 'xxxx.011']);
  await run(backupCommand, [file], { databaseUrl: owned.ownerUrl });

  const words = [file, '--replace', '--without-key'];
  const told = await run(restoreCommand, words, { databaseUrl: owned.ownerUrl, dataDir });
  const key = await keyOf(dataDir, owned.ownerUrl);

  expect(told.split('\n')).toEqual([
    expect.stringMatching(/^Đã khôi phục /),
    expect.stringMatching(/^Không mở được nữa, vì khóa cũ đã mất: Người, Số CCCD: 2\. /),
  ]);
  expect(await ask(owned.ownerUrl, 'select citizen_id from person')).toEqual([{ citizen_id: 'xxxx.011' }, { citizen_id: 'xxxx.011' }]);
  expect(key).toEqual(await readKey(dataDir));
});

describe('kill -9', () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  function begin(script: string, words: string[], databaseUrl: string): ChildProcess {
    const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dir() };
    const child = spawn(process.execPath, ['--import', 'tsx', `server/${script}.ts`, ...words], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.push(child);
    return child;
  }

  async function killWhen(child: ChildProcess, isUnderWay: () => Promise<boolean>): Promise<void> {
    while (child.exitCode === null && !(await isUnderWay())) await sleep(2);
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  const asides = async (file: string) => (await readdir(dirname(file))).filter((name) => name.startsWith(`${basename(file)}.`));

  test('during a backup leaves no file of its name, and the next one clears up', async () => {
    const file = newFile();

    await killWhen(begin('backup', [file], database.ownerUrl), async () => (await asides(file)).length > 0);

    await expect(access(file)).rejects.toThrow('ENOENT');
    await run(backupCommand, [file]);
    expect(await asides(file)).toEqual([]);
    await expect(verify(file)).resolves.toBeDefined();
  });

  test('during a restore leaves the database as it was', async () => {
    const file = newFile();
    await run(backupCommand, [file]);
    const target = await freshDatabase();
    await ask(target.ownerUrl, `insert into operation (id, label) values (gen_random_uuid(), 'của tôi')`);
    const was = await rowsOf(target.ownerUrl);
    const eye = new Client({ connectionString: target.ownerUrl });
    await eye.connect();
    const isCopying = async () =>
      (await eye.query('select from pg_stat_progress_copy where datname = current_database() and tuples_processed > 1000')).rows.length > 0;

    await killWhen(begin('restore', [file, '--replace'], target.ownerUrl), isCopying);
    await eye.end();

    expect(await rowsOf(target.ownerUrl)).toEqual(was);
    await rm(file);
  });
});
