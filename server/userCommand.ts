import { parseArgs } from 'node:util';
import type { Language } from '../shared/kinds.js';
import { filled } from './db/backup/refused.js';
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
import { Mistake } from './userMistake.js';
import { options, warningsOf } from './userWarnings.js';
import { words } from './userWords.js';

export interface Asked {
  db: Connections;
  /** The words after `npm run user --`. */
  words: readonly string[];
  language: Language;
  readPassword: () => Promise<string>;
}

/** Does one command and answers what to print. */
export async function userCommand(asked: Asked): Promise<string> {
  const {
    positionals: [name = '', username = '', ...others],
    values,
  } = read(asked.words);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw name ? mistaken('noCommand', { name }) : mistaken('whichCommand');
  if (others.length > 0) throw mistaken('tooMany', { words: others.join(' ') });
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

const commands: Record<string, (given: Given) => Promise<string>> = {
  async add(given) {
    const names = checkNames({ username: given.username, displayName: given.display ?? given.username });
    const duty = await dutyOf(given);
    if (await accountNamed(given.db, names.username)) throw mistaken('taken', { name: names.username });
    await createAccount(given.db, machine, { ...names, duties: [duty], passwordHash: await newHash(given, names) });
    return told(given, 'added', names.username, duty);
  },

  async grant(given) {
    const account = await accountOf(given);
    const duty = await dutyOf(given);
    await addGrant(given.db, machine, account.id, duty);
    return told(given, 'granted', account.username, duty);
  },

  async end(given) {
    const account = await accountOf(given);
    const role = roleOf(given);
    const held = (await grantsOf(given.db, account.id)).filter((grant) => grant.role === role);
    if (held.length === 0) throw mistaken('notHeld', { name: account.username, role });
    for (const grant of held) await endGrant(given.db, machine, grant, null);
    return filled(words.ended[given.language], { name: account.username, role });
  },

  async suspend(given) {
    const account = await accountOf(given);
    await lockAccount(given.db, machine, account.id);
    return filled(words.suspended[given.language], { name: account.username });
  },

  async resume(given) {
    const account = await accountOf(given);
    await unlockAccount(given.db, machine, account.id);
    return filled(words.resumed[given.language], { name: account.username });
  },

  async password(given) {
    const account = await accountOf(given);
    const hash = await newHash(given, account);
    await act(given.db, machine, 'Đặt mật khẩu', async (tx) => {
      await setPassword(tx, account.id, hash);
      await unlock(tx, account.username);
    });
    return filled(words.passwordSet[given.language], { name: account.username });
  },

  async invite(given) {
    const token = given.username
      ? await inviteAgain(given.db, machine, (await accountOf(given)).id)
      : await inviteFirstAdministrator(given.db);
    if (token === null) throw mistaken('invited');
    return filled(words.link[given.language], { token });
  },

  async list({ db, language }) {
    const { rows } = await accountLines(db, { take: 100_000, skip: 0 });
    return rows.map((user) => [user.username, user.displayName, rolesNow(user), words[user.state][language]].join('\t')).join('\n');
  },
};

/** Nobody by name: whoever has the machine. */
const machine: By = null;

const rolesNow = ({ grants }: { grants: readonly { role: Role; inForce: boolean }[] }) =>
  grants
    .filter(({ inForce }) => inForce)
    .map(({ role }) => role)
    .join(' ');

function read(typed: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: { role: text, display: text, place: texts, unit: texts, agency: texts },
    });
  } catch {
    throw mistaken('notUnderstood', { words: typed.join(' ') });
  }
}

async function accountOf({ db, username }: Given): Promise<Account> {
  const account = await accountNamed(db, usernameOf(username));
  if (!account) throw username ? mistaken('noUser', { name: username }) : mistaken('whichUser');
  return account;
}

function roleOf({ role }: Given): Role {
  const found = roleNames.find((name) => name === role);
  if (!found) throw role === undefined ? mistaken('whichRole') : mistaken('noRole', { role });
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

/** What was given, and what of it is seldom meant. */
async function told({ db, language }: Given, word: 'added' | 'granted', name: string, duty: Duty): Promise<string> {
  const { role, places = [], units = [], agencies = [] } = duty;
  const counts = { places: places.length, units: units.length, agencies: agencies.length };
  const inWords = filled(words.duty[language], { role: roles[role][language], ...counts });
  return [filled(words[word][language], { name, duty: inWords }), ...(await warningsOf(db, duty, language))].join('\n');
}

const mistaken = (word: keyof typeof words, details: Readonly<Record<string, string>> = {}) =>
  new Mistake({ vi: filled(words[word].vi, details), en: filled(words[word].en, details) });
