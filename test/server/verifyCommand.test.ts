import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { type Asked, backupCommand } from '../../server/backupCommand.js';
import type { Accounts } from '../../server/db/accounts.js';
import { Refused } from '../../server/db/backup/refused.js';
import { sealAll } from '../../server/db/chain/sealing.js';
import { keyOf } from '../../server/key.js';
import { vaultOf } from '../../server/query/vault.js';
import { restoreCommand } from '../../server/restoreCommand.js';
import { verifyCommand } from '../../server/verifyCommand.js';
import { freshDatabase } from '../postgres.js';
import { ask } from './db/database.js';

let dataDir: string;
let database: Accounts;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hat-nhan-verify-'));
  database = await freshDatabase();
  const key = await keyOf(dataDir, database.ownerUrl);
  const pool = new Pool({ connectionString: database.appUrl });
  await sealAll(pool, vaultOf(key));
  await pool.end();
});
afterAll(() => rm(dataDir, { recursive: true }));

const asked = (words: readonly string[], { ownerUrl: databaseUrl }: Accounts = database): Asked => ({
  words,
  language: 'vi',
  config: { databaseUrl, dataDir },
});
const verified = (...words: string[]) => verifyCommand(asked(words));
const noted = async () => /verify (\d+:[\w-]+)$/.exec((await verified()).text)?.[1] ?? '';

test('what was remembered is whole, and the last link is told to be written down', async () => {
  const { text, isSound } = await verified();

  expect(isSound).toBe(true);
  expect(text.split('\n')).toEqual([
    expect.stringMatching(/^Nhật ký nguyên vẹn: [1-9]\d* dòng, [1-9]\d* mắt xích\.$/),
    expect.stringMatching(/npm run verify \d+:[\w-]{43}$/),
  ]);
  expect(await verified(await noted())).toEqual({ text, isSound });
});

test('after a backup and its restoring into another database it is still whole, to the link that was noted', async () => {
  const [file, other] = [join(dataDir, 'whole.gz'), await freshDatabase()];
  await backupCommand(asked([file]));
  await restoreCommand(asked([file, '--replace'], other));

  expect(await verifyCommand(asked([await noted()], other))).toEqual(await verified());
});

test('what was changed is told with its link, what is missing with how many, and what is cut off by the link that was noted', async () => {
  const link = await noted();
  await ask(database.ownerUrl, `update trail set event = 'U' where seq = (select min(seq) from trail)`);
  expect(await verified(link)).toMatchObject({
    isSound: false,
    text: expect.stringMatching(/^Mắt xích 1 \(.*\): nhật ký thay đổi đã bị sửa/),
  });

  await ask(database.ownerUrl, 'delete from trail where seq = (select min(seq) from trail)');
  expect((await verified(link)).text).toMatch(/^Mắt xích 1 \(.*\): nhật ký thay đổi thiếu 1 dòng\./);

  await ask(database.ownerUrl, 'delete from seal where number = (select max(number) from seal)');
  expect(await verified(link)).toMatchObject({
    isSound: false,
    text: expect.stringMatching(/không còn trong chuỗi[\s\S]*dòng chưa niêm phong/),
  });
});

test('without the key, or with words that make no sense, one is told so', async () => {
  const refusal = (made: Promise<unknown>) => made.catch((error) => (error instanceof Refused ? error.in('vi') : error));
  const nowhere = { ...asked([]), config: { databaseUrl: database.ownerUrl, dataDir: join(dataDir, 'nowhere') } };

  expect(await refusal(verifyCommand(nowhere))).toMatch(/^Thiếu secret\.key trong /);
  expect(await refusal(verified('một'))).toMatch(/^Không hiểu một: hãy viết npm run verify/);
});
