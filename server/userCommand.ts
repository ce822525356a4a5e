import { parseArgs } from 'node:util';
import { type AreaKind, areaKinds, type Role, roleNames, roles } from './model/roles.js';
import { resources } from './resources/index.js';
import { act, type By } from './session/act.js';
import { createAccount, inviteAgain, lockAccount, unlockAccount } from './session/administration/accounts.js';
import { areaTyped } from './session/administration/areaTyped.js';
import { addGrant, endGrant } from './session/administration/grants.js';
import { unlock } from './session/attempts.js';
import { inviteFirstAdministrator } from './session/invitations.js';
import { checkNames, usernameOf } from './session/names.js';
import { checkPassword, hashPassword } from './session/passwords.js';
import { accountLines } from './session/store/accountList.js';
import { type Account, accountNamed, setPassword } from './session/store/accounts.js';
import type { Connections } from './session/store/db.js';
import { type Duty, grantsOf } from './session/store/grants.js';

export const usage = `npm run user -- LỆNH
  add TÊN --role VAI_TRÒ [--display "HỌ TÊN"] [PHẠM_VI]…   thêm người dùng; mật khẩu ở đầu vào chuẩn
  grant TÊN --role VAI_TRÒ [PHẠM_VI]…                      giao thêm một vai trò từ hôm nay
  end TÊN --role VAI_TRÒ                                   thôi giao một vai trò từ hôm nay
  suspend TÊN | resume TÊN                                 ngừng, hoặc cho đăng nhập lại
  password TÊN                                             đặt mật khẩu khác, ở đầu vào chuẩn
  invite [TÊN]                                             liên kết một lần để đặt mật khẩu, hoặc lập quản trị viên đầu tiên
  list                                                     những người dùng và vai trò của họ
VAI_TRÒ: ${roleNames.join(' ')}
PHẠM_VI: --place "XÃ", --unit "TỔ CHỨC ĐẢNG" hoặc --agency "CƠ QUAN", bằng tên, mã hoặc id; thêm @NGÀY khi tên hay mã đã dùng cho nhiều nơi
Ví dụ: npm run user -- add lan --role communeOfficer --display "Nguyễn Thị Lan" --place 07339@2026-01-01
       npm run user -- add binh --role unionFederation --agency "Liên đoàn Lao động huyện Tân Yên"`;

/** What was asked can't be done; the message is one sentence that says what to write instead. */
export class Mistake extends Error {}

export interface Asked {
  db: Connections;
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
  agency?: string[];
}

/** The option that gives areas of a kind. */
const options = { places: 'place', units: 'unit', agencies: 'agency' } as const satisfies Record<AreaKind, keyof Given>;

const commands: Record<string, (given: Given) => Promise<string>> = {
  async add(given) {
    const names = checkNames({ username: given.username, displayName: given.display ?? given.username });
    const duty = await dutyOf(given);
    if (await accountNamed(given.db, names.username)) throw taken(names.username);
    await createAccount(given.db, machine, { ...names, duties: [duty], passwordHash: await newHash(given, names) });
    return `Đã thêm ${names.username}: ${inWords(duty)}.`;
  },

  async grant(given) {
    const account = await accountOf(given);
    const duty = await dutyOf(given);
    await addGrant(given.db, machine, account.id, duty);
    return `Đã giao ${account.username}: ${inWords(duty)}.`;
  },

  async end(given) {
    const account = await accountOf(given);
    const role = roleOf(given);
    const held = (await grantsOf(given.db, account.id)).filter((grant) => grant.role === role);
    if (held.length === 0) throw new Mistake(`${account.username} không giữ vai trò ${role}.`);
    for (const grant of held) await endGrant(given.db, machine, grant, null);
    return `${account.username} thôi giữ vai trò ${role}.`;
  },

  async suspend(given) {
    const account = await accountOf(given);
    await lockAccount(given.db, machine, account.id);
    return `${account.username} không đăng nhập được nữa.`;
  },

  async resume(given) {
    const account = await accountOf(given);
    await unlockAccount(given.db, machine, account.id);
    return `${account.username} lại đăng nhập được.`;
  },

  async password(given) {
    const account = await accountOf(given);
    const hash = await newHash(given, account);
    await act(given.db, machine, 'Đặt mật khẩu', async (tx) => {
      await setPassword(tx, account.id, hash);
      await unlock(tx, account.username);
    });
    return `Đã đặt mật khẩu của ${account.username}; mọi phiên đăng nhập trước đó đã kết thúc.`;
  },

  async invite(given) {
    const token = given.username
      ? await inviteAgain(given.db, machine, (await accountOf(given)).id)
      : await inviteFirstAdministrator(given.db);
    if (token === null) throw new Mistake('Đã có người dùng: hãy viết tên người được mời, như npm run user -- invite TÊN.');
    return `Liên kết dùng một lần, trong một giờ, nối sau địa chỉ của hệ thống:\n/#/welcome/${token}`;
  },

  async list({ db }) {
    const { rows } = await accountLines(db, { take: 100_000, skip: 0 });
    return rows.map((user) => [user.username, user.displayName, rolesNow(user), stateInWords[user.state]].join('\t')).join('\n');
  },
};

/** Nobody by name: whoever has the machine. */
const machine: By = null;

const rolesNow = ({ grants }: { grants: readonly { role: Role; inForce: boolean }[] }) =>
  grants
    .filter(({ inForce }) => inForce)
    .map(({ role }) => role)
    .join(' ');

const stateInWords = { ACTIVE: '', WITHOUT_ROLE: 'không có vai trò', INVITED: 'chưa đặt mật khẩu', LOCKED: 'ngừng' };

function read(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { role: text, display: text, place: texts, unit: texts, agency: texts },
    });
  } catch {
    throw new Mistake(`Không hiểu ${words.join(' ')}.\n${usage}`);
  }
}

async function accountOf({ db, username }: Given): Promise<Account> {
  const account = await accountNamed(db, usernameOf(username));
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

async function dutyOf(given: Given): Promise<Duty> {
  const role = roleOf(given);
  const areas: Partial<Record<AreaKind, string[]>> = {};
  for (const kind of areaKinds) {
    const ids = (given[options[kind]] ?? []).map((typed) => areaTyped(given.db, resources, kind, typed));
    areas[kind] = [...new Set(await Promise.all(ids))];
  }
  return { role, ...areas };
}

async function newHash({ readPassword }: Given, names: { username: string; displayName: string }): Promise<string> {
  const password = await readPassword();
  checkPassword(password, [names.username, names.displayName]);
  return hashPassword(password);
}

const taken = (username: string) => new Mistake(`Đã có người dùng ${username}: npm run user -- grant giao thêm vai trò cho người đã có.`);

const inWords = ({ role, places = [], units = [], agencies = [] }: Duty) =>
  `${roles[role].vi} (${places.length} địa bàn, ${units.length} tổ chức, ${agencies.length} cơ quan)`;
