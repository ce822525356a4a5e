import { parseArgs } from 'node:util';
import { type Role, roleNames, roles } from './model/roles.js';
import { isDay } from './query/bind.js';
import { PartyUnit } from './resources/party/partyUnit.js';
import { AdminUnit } from './resources/place/adminUnit.js';
import { unlock } from './session/attempts.js';
import { invite, inviteFirstAdministrator } from './session/invitations.js';
import { checkNames, usernameOf } from './session/names.js';
import { checkPassword, hashPassword } from './session/passwords.js';
import * as accounts from './session/store/accounts.js';
import { hasRow, rowOn } from './session/store/areas.js';
import type { Db } from './session/store/db.js';

export const usage = `npm run user -- LỆNH
  add TÊN --role VAI_TRÒ [--display "HỌ TÊN"] [--place MÃ@NGÀY]… [--unit ID]…   thêm người dùng; mật khẩu ở đầu vào chuẩn
  grant TÊN --role VAI_TRÒ [--place MÃ@NGÀY]… [--unit ID]…                       giao thêm một vai trò từ hôm nay
  end TÊN --role VAI_TRÒ                                                         thôi giao một vai trò từ hôm nay
  suspend TÊN | resume TÊN                                                       ngừng, hoặc cho đăng nhập lại
  password TÊN                                                                   đặt mật khẩu khác, ở đầu vào chuẩn
  invite [TÊN]                                                                   liên kết một lần để đặt mật khẩu, hoặc lập quản trị viên đầu tiên
  list                                                                           những người dùng và vai trò của họ
VAI_TRÒ: ${roleNames.join(' ')}
Ví dụ: npm run user -- add lan --role communeOfficer --display "Nguyễn Thị Lan" --place 07339@2026-01-01`;

/** What was asked can't be done; the message is one sentence that says what to write instead. */
export class Mistake extends Error {}

export interface Asked {
  db: Db;
  /** The words after `npm run user --`. */
  words: readonly string[];
  readPassword: () => Promise<string>;
}

/** Does one command and answers what to print. */
export async function userCommand(asked: Asked): Promise<string> {
  const {
    positionals: [name = '', username = '', ...others],
    values,
  } = read(asked.words);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Mistake(`Không có lệnh ${name || 'nào'}.\n${usage}`);
  if (others.length > 0) throw new Mistake(`Thừa ${others.join(' ')}: tên có dấu cách cần đặt trong ngoặc kép.`);
  return command({ ...asked, ...values, username });
}

interface Given extends Asked {
  username: string;
  role?: string;
  display?: string;
  place?: string[];
  unit?: string[];
}

const commands: Record<string, (given: Given) => Promise<string>> = {
  async add(given) {
    const names = checkNames({ username: given.username, displayName: given.display ?? given.username });
    const duty = await dutyOf(given);
    if (await accounts.accountNamed(given.db, names.username)) throw taken(names.username);
    const id = await accounts.addUser(given.db, { ...names, passwordHash: await newHash(given, names) }, duty);
    if (id === null) throw taken(names.username);
    return `Đã thêm ${names.username}: ${inWords(duty)}.`;
  },

  async grant(given) {
    const account = await accountOf(given);
    const duty = await dutyOf(given);
    if (!(await accounts.addGrant(given.db, account.id, duty))) throw new Mistake(`${account.username} đã giữ vai trò ${duty.role}.`);
    return `Đã giao ${account.username}: ${inWords(duty)}.`;
  },

  async end(given) {
    const account = await accountOf(given);
    const role = roleOf(given);
    if (role === 'admin') await keepAnAdministrator(given.db, account);
    if (!(await accounts.endGrant(given.db, account.id, role))) throw new Mistake(`${account.username} không giữ vai trò ${role}.`);
    return `${account.username} thôi giữ vai trò ${role}.`;
  },

  async suspend(given) {
    const account = await accountOf(given);
    await keepAnAdministrator(given.db, account);
    await accounts.suspend(given.db, account.id);
    return `${account.username} không đăng nhập được nữa.`;
  },

  async resume(given) {
    const account = await accountOf(given);
    await accounts.resume(given.db, account.id);
    return `${account.username} lại đăng nhập được.`;
  },

  async password(given) {
    const account = await accountOf(given);
    await accounts.setPassword(given.db, account.id, await newHash(given, account));
    await unlock(given.db, account.username);
    return `Đã đặt mật khẩu của ${account.username}; mọi phiên đăng nhập trước đó đã kết thúc.`;
  },

  async invite(given) {
    const token = given.username ? await invite(given.db, (await accountOf(given)).id) : await inviteFirstAdministrator(given.db);
    if (token === null) throw new Mistake('Đã có người dùng: hãy viết tên người được mời, như npm run user -- invite TÊN.');
    return `Liên kết dùng một lần, trong một giờ, nối sau địa chỉ của hệ thống:\n/#/welcome/${token}`;
  },

  async list({ db }) {
    const lines = await accounts.users(db);
    return lines
      .map((user) => [user.username, user.displayName, user.roles.join(' '), user.suspended ? 'ngừng' : ''].join('\t'))
      .join('\n');
  },
};

function read(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { role: text, display: text, place: texts, unit: texts } });
  } catch {
    throw new Mistake(`Không hiểu ${words.join(' ')}.\n${usage}`);
  }
}

async function accountOf({ db, username }: Given): Promise<accounts.Account> {
  const account = await accounts.accountNamed(db, usernameOf(username));
  if (!account) throw new Mistake(`Không có người dùng ${username || 'nào được nêu tên'}: npm run user -- list cho biết những ai có.`);
  return account;
}

function roleOf({ role }: Given): Role {
  const found = roleNames.find((name) => name === role);
  if (!found)
    throw new Mistake(
      `${role === undefined ? 'Thiếu --role' : `Không có vai trò ${role}`}: hãy viết --role và một trong ${roleNames.join(', ')}.`,
    );
  return found;
}

async function dutyOf(given: Given): Promise<accounts.Duty> {
  const role = roleOf(given);
  const places = await Promise.all((given.place ?? []).map((place) => placeOf(given.db, place)));
  const units = await Promise.all((given.unit ?? []).map((unit) => unitOf(given.db, unit)));
  return { role, places: [...new Set(places)], units: [...new Set(units)] };
}

/** Codes were used again for other places, so a code means a place only with a day. */
async function placeOf(db: Db, typed: string): Promise<string> {
  const [value = '', day = '', ...rest] = typed.split('@');
  if (!isDay(day) || rest.length > 0)
    throw new Mistake(`--place ${typed} không rõ: hãy viết mã và một ngày nó có hiệu lực, như 07339@2026-01-01.`);
  const id = await rowOn(db, AdminUnit, { field: 'code', value, day });
  if (id === null) throw new Mistake(`Ngày ${day} không có đơn vị hành chính nào mang mã ${value}.`);
  return id;
}

async function unitOf(db: Db, id: string): Promise<string> {
  if (!(await hasRow(db, PartyUnit, id))) throw new Mistake(`Không có tổ chức đảng nào mang id ${id}.`);
  return id;
}

async function newHash({ readPassword }: Given, names: { username: string; displayName: string }): Promise<string> {
  const password = await readPassword();
  checkPassword(password, [names.username, names.displayName]);
  return hashPassword(password);
}

async function keepAnAdministrator(db: Db, { id, username }: accounts.Account): Promise<void> {
  if (await accounts.isLastAdministrator(db, id))
    throw new Mistake(`${username} là quản trị viên duy nhất: hãy giao vai trò admin cho người khác trước.`);
}

const taken = (username: string) => new Mistake(`Đã có người dùng ${username}: npm run user -- grant giao thêm vai trò cho người đã có.`);

const inWords = ({ role, places, units }: accounts.Duty) => `${roles[role].vi} (${places.length} địa bàn, ${units.length} tổ chức)`;
