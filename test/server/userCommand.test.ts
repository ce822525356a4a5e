import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { PartyUnit } from '../../server/resources/party/partyUnit.js';
import { AdminUnit } from '../../server/resources/place/adminUnit.js';
import { AdminUnitSuccession } from '../../server/resources/place/adminUnitSuccession.js';
import { Agency } from '../../server/resources/plan/agency.js';
import { countAttempt } from '../../server/session/attempts.js';
import { Refusal } from '../../server/session/refusal.js';
import { signIn } from '../../server/session/signIn.js';
import type { Visit } from '../../server/session/visit.js';
import { userCommand } from '../../server/userCommand.js';
import { Mistake } from '../../server/userMistake.js';
import { make } from '../make.js';
import { freshDatabase } from '../postgres.js';

const password = 'ngựa vằn uống trà sen';
const [before, after, unit, agency, sameName] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
let db: Pool;

beforeAll(async () => {
  db = new Pool({ connectionString: (await freshDatabase()).appUrl });
});
afterAll(() => db.end());

/** What the command prints, or the sentence of its refusal. */
async function run(words: string[], typed = password, language: 'vi' | 'en' = 'vi'): Promise<string> {
  try {
    return await userCommand({ db, words, language, readPassword: async () => typed });
  } catch (error) {
    if (error instanceof Mistake || error instanceof Refusal) return error.in(language);
    throw error;
  }
}

const firstLine = (text: string) => text.split('\n')[0] ?? '';
const add = (name: string, ...more: string[]) => run(['add', name, '--role', 'analyst', ...more]);
const account = async (name: string) =>
  (await db.query('select suspended_at, display_name from "user" where username = $1', [name])).rows[0];

beforeAll(async () => {
  await make(db, AdminUnit, { id: before, fullName: 'Xã Thử Một', code: '00000', startedOn: '2003-01-01', endedOn: '2025-07-01' });
  await make(db, AdminUnit, { id: after, fullName: 'Xã Thử Hai', code: '00000', startedOn: '2025-07-01' });
  await make(db, AdminUnitSuccession, { beforeId: before, afterId: after });
  await make(db, PartyUnit, { id: unit, name: 'Chi bộ Công ty May Thử' });
  await make(db, Agency, { id: agency, name: 'Liên đoàn Lao động Thử', startedOn: '2003-01-01', endedOn: '2025-07-01' });
  await make(db, Agency, { id: sameName, name: 'Liên đoàn Lao động Thử', startedOn: '2025-07-01' });
});

const areasHeld = async (name: string) => {
  const { rows } = await db.query(
    `select u.display_name, g.role, g.ended_on, array(select place_id::text from grant_place where grant_id = g.id) as places,
       array(select unit_id from grant_unit where grant_id = g.id) as units, array(select agency_id from grant_agency where grant_id = g.id) as agencies
     from "user" u join "grant" g on g.user_id = u.id where u.username = $1`,
    [name],
  );
  return rows[0];
};

test('a user is added with a role, its places, units and agencies, and a name to be shown', async () => {
  const words = ['add', 'Lan', '--role', 'communeOfficer', '--display', 'Nguyễn  Thị Lan'];
  const places = ['00000@2026-01-01', '00000@2025-06-30', '00000@2026-02-02', after].flatMap((place) => ['--place', place]);

  const told = await run([...words, ...places, '--unit', unit, '--agency', agency]);

  expect(told.split('\n')).toEqual([
    'Đã thêm lan: Cán bộ xã, phường (2 địa bàn, 1 tổ chức, 1 cơ quan).',
    'CHÚ Ý: Xã Thử Một đã kết thúc từ 2025-07-01. Nay là: Xã Thử Hai.',
    'CHÚ Ý: Liên đoàn Lao động Thử đã kết thúc từ 2025-07-01.',
  ]);
  const { places: held, ...others } = await areasHeld('lan');
  expect(others).toEqual({ display_name: 'Nguyễn Thị Lan', role: 'communeOfficer', ended_on: null, units: [unit], agencies: [agency] });
  expect(new Set(held)).toEqual(new Set([before, after]));
});

test('places, units and agencies are named as people name them', async () => {
  const words = ['--place', 'xa thu mot', '--unit', 'chi bo cty may thu', '--agency', 'Liên đoàn lao động thử@2024-01-31'];
  const told = await run(['add', 'theo.ten', '--role', 'communeOfficer', ...words]);

  expect(told).toContain('Đã thêm theo.ten');
  expect(await areasHeld('theo.ten')).toMatchObject({ places: [before], units: [unit], agencies: [agency] });
});

test('a name of several is answered with those it could be, and what tells them apart', async () => {
  expect(await run(['add', 'x1', '--role', 'unionFederation', '--agency', 'Liên đoàn Lao động Thử'])).toBe(
    `Có 2 mục là Liên đoàn Lao động Thử, hãy viết id ở đầu dòng:
  ${agency}  Liên đoàn Lao động Thử, từ 2003-01-01 đến trước 2025-07-01
  ${sameName}  Liên đoàn Lao động Thử, từ 2025-07-01`,
  );
  for (const near of ['Chi bộ Công ty May Thửa', 'chi bo'])
    expect(await run(['add', 'x1', '--role', 'unitSecretary', '--unit', near])).toBe(
      `Không có tổ chức đảng nào là ${near}; gần giống:\n  ${unit}  Chi bộ Công ty May Thử`,
    );
  expect(await account('x1')).toBeUndefined();
});

test.each([
  [['add', 'x1', '--role', 'analyst', '--place', '00000'], 'Có 2 mục là 00000, hãy viết id ở đầu dòng:'],
  [['add', 'x1', '--role', 'analyst', '--place', '00000@2026-02-30'], '00000@2026-02-30: 2026-02-30 không phải một ngày'],
  [['add', 'x1', '--role', 'analyst', '--place', '99999@2026-01-01'], 'Không có đơn vị hành chính nào là 99999@2026-01-01'],
  [['add', 'x1', '--role', 'analyst', '--place', '00000@1999-01-01'], 'Không có đơn vị hành chính nào là 00000@1999-01-01'],
  [['add', 'x1', '--role', 'analyst', '--unit', 'x'], 'Không có tổ chức đảng nào là x'],
  [['add', 'x1', '--role', 'analyst', '--unit', before], 'Không có tổ chức đảng nào là'],
  [['add', 'x1', '--role', 'analyst', '--agency', unit], 'Không có cơ quan nào là'],
  [['add', 'x1', '--role', 'boss'], 'Không có vai trò boss: hãy viết --role và một trong admin, '],
  [['add', 'x1'], 'Thiếu --role: hãy viết --role và một trong admin, '],
  [['add', 'x 1', '--role', 'analyst'], 'Tên đăng nhập gồm 2 đến 64'],
  [['add', 'x1', 'y', '--role', 'analyst'], 'Thừa y: tên có dấu cách cần đặt trong ngoặc kép.'],
  [['add', 'x1', '--role', 'analyst', '--password', 'x'], 'Không hiểu add x1 --role analyst --password x.'],
  [['suspend', 'ai.do'], 'Không có người dùng ai.do: '],
  [['remove', 'lan'], 'Không có lệnh remove.'],
  [['constructor'], 'Không có lệnh constructor.'],
  [[], 'Không có lệnh nào.'],
])('%j is refused in words', async (words, sentence) => {
  expect(await run(words)).toContain(sentence);
  expect(await account('x1')).toBeUndefined();
});

test('a role that rests on an area and has none is given, and it is said that it sees nothing', async () => {
  expect(await run(['add', 'khong.xa', '--role', 'communeOfficer'])).toBe(
    `Đã thêm khong.xa: Cán bộ xã, phường (0 địa bàn, 0 tổ chức, 0 cơ quan).
CHÚ Ý: chưa có --place, nên vai trò này không thấy, không ghi được những gì được giao theo phạm vi.`,
  );
});

test('a terminal that speaks English is answered in English', async () => {
  const english = (...words: string[]) => run(words, password, 'en');

  expect([
    await english('add', 'anna', '--role', 'analyst'),
    await english('add', 'anna', '--role', 'analyst'),
    await english('add', 'x1', '--role', 'boss'),
    await english('add', 'x1', '--role', 'analyst', '--agency', 'no such'),
    await english('end', 'nobody', '--role', 'analyst'),
  ]).toEqual([
    'anna is added: Analyst (places: 0, units: 0, agencies: 0).',
    'There is a user anna: npm run user -- grant gives one more role to who is there.',
    expect.stringMatching(/^There is no role boss: write --role and one of admin, /),
    'There is no agency no such.',
    'There is no user nobody: npm run user -- list tells whom there is.',
  ]);
});

test('a password that is guessed early is refused, and nobody is added', async () => {
  expect(await run(['add', 'x2', '--role', 'analyst'], 'x2@1234567890')).toContain('dễ bị đoán');
  expect(await account('x2')).toBeUndefined();
});

test('a name in whatever spelling is added once', async () => {
  expect([await add('Đào.Anh'), await add('đào.anh'.normalize('NFD'))]).toEqual([
    'Đã thêm đào.anh: Phân tích số liệu (0 địa bàn, 0 tổ chức, 0 cơ quan).',
    'Đã có người dùng đào.anh: npm run user -- grant giao thêm vai trò cho người đã có.',
  ]);
});

test('a role is given once, and taken back', async () => {
  await add('binh');
  const told: string[] = [];
  for (const command of ['grant', 'grant', 'end', 'end', 'grant'])
    told.push(firstLine(await run([command, 'binh', '--role', 'youthUnion'])));

  expect(told).toEqual([
    'Đã giao binh: Đoàn Thanh niên (0 địa bàn, 0 tổ chức, 0 cơ quan).',
    'Người này đã giữ vai trò ấy với đúng phạm vi ấy trong thời gian này.',
    'binh thôi giữ vai trò youthUnion.',
    'binh không giữ vai trò youthUnion.',
    'Đã giao binh: Đoàn Thanh niên (0 địa bàn, 0 tổ chức, 0 cơ quan).',
  ]);
});

test('a role held since yesterday or before keeps its days when it ends', async () => {
  await add('cuong');
  await db.query(`update "grant" g set started_on = '2024-01-01' from "user" u where u.id = g.user_id and u.username = 'cuong'`);

  await run(['end', 'cuong', '--role', 'analyst']);

  const { rows } = await db.query(
    `select g.started_on::text as from, g.ended_on = (now() at time zone 'Asia/Ho_Chi_Minh')::date as ended from "grant" g join "user" u on u.id = g.user_id where username = 'cuong'`,
  );
  expect(rows).toEqual([{ from: '2024-01-01', ended: true }]);
});

test('the last administrator is neither suspended nor relieved', async () => {
  await run(['add', 'quan.tri', '--role', 'admin']);
  const alone = [await run(['suspend', 'quan.tri']), await run(['end', 'quan.tri', '--role', 'admin'])];
  await run(['add', 'pho.quan.tri', '--role', 'admin']);

  expect(alone).toEqual(Array(2).fill('Cần còn ít nhất một quản trị viên: hãy giao vai trò này lâu dài cho người khác trước.'));
  expect(await run(['suspend', 'quan.tri'])).toBe('quan.tri không đăng nhập được nữa.');
  expect(await run(['end', 'pho.quan.tri', '--role', 'admin'])).toContain('ít nhất một quản trị viên');
});

test('a user is suspended, and resumed', async () => {
  await add('dung');
  const suspended = [await run(['suspend', 'dung']), (await account('dung')).suspended_at !== null];
  const resumed = [await run(['resume', 'dung']), (await account('dung')).suspended_at];

  expect(suspended).toEqual(['dung không đăng nhập được nữa.', true]);
  expect(resumed).toEqual(['dung lại đăng nhập được.', null]);
});

test('another password opens a locked account', async () => {
  await add('dau');
  const visit: Visit = { ip: '', userAgent: '', tls: true, cookies: new Map(), setCookie: () => {} };
  for (let n = 0; n < 10; n += 1) await countAttempt(db, visit, 'dau');
  await db.query(`update attempt set blocked_until = now() + interval '1 hour' where blocked_until is not null`);
  const locked = countAttempt(db, visit, 'dau');
  await expect(locked).rejects.toThrow('thử lại sau');

  const told = await run(['password', 'dau'], 'mưa phùn trên đồi chè');

  expect(told).toBe('Đã đặt mật khẩu của dau; mọi phiên đăng nhập trước đó đã kết thúc.');
  await expect(signIn(db, visit, { username: 'dau', password: 'mưa phùn trên đồi chè' })).resolves.toEqual(expect.any(String));
});

test('an invitation is a link for a user who is there', async () => {
  await add('em.be');

  expect(await run(['invite', 'em.be'])).toMatch(/\n\/#\/welcome\/[\w-]{43}$/);
  expect(await run(['invite'])).toBe('Đã có người dùng: hãy viết tên người được mời, như npm run user -- invite TÊN.');
});

test('the list names everybody, their roles and who is suspended', async () => {
  await add('giang', '--display', 'Hà Giang');
  await run(['suspend', 'giang']);

  expect((await run(['list'])).split('\n')).toContain('giang\tHà Giang\tanalyst\tngừng');
});
