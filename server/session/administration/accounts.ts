import { isUuid } from '../../../shared/uuid.js';
import { act, type By } from '../act.js';
import { unlock } from '../attempts.js';
import { invite } from '../invitations.js';
import { checkNames } from '../names.js';
import { badInput, noAccount, stale } from '../refusal.js';
import { type Account, accountOf, addUser, renameUser, resume, suspend } from '../store/accounts.js';
import type { Connections, Db } from '../store/db.js';
import type { Duty } from '../store/grants.js';
import { giveGrant } from './grants.js';

interface Names {
  username: string;
  displayName: string;
}

/** An account with its roles, and the token of a link with which its user sets a password: none, if the password is known already (its hash). */
export async function createAccount(
  db: Connections,
  by: By,
  { duties, passwordHash = null, ...typed }: Names & { duties: readonly Duty[]; passwordHash?: string | null },
): Promise<{ id: string; token: string | null }> {
  const names = checkNames(typed);
  return act(db, by, 'Lập tài khoản', async (tx) => {
    const id = await addUser(tx, { ...names, passwordHash }, null);
    if (id === null) throw taken();
    for (const duty of duties) await giveGrant(tx, id, duty);
    return { id, token: passwordHash === null ? await invite(tx, id) : null };
  });
}

/** The token of a link with which the user sets a password, once. Links before it are void; the present password goes on until then. */
export async function inviteAgain(db: Connections, by: By, user: string): Promise<string> {
  return act(db, by, 'Tạo liên kết đặt mật khẩu', async (tx) => {
    if ((await known(tx, user)).suspended)
      throw badInput(
        'account',
        'ACCOUNT_LOCKED',
        'Tài khoản đang khóa: hãy mở khóa trước.',
        'The account is suspended: let it sign in again first.',
      );
    return invite(tx, user);
  });
}

export async function renameAccount(db: Connections, by: By, { id, version, ...typed }: Names & { id: string; version: number }) {
  const names = checkNames(typed);
  await act(db, by, 'Đổi tên tài khoản', async (tx) => {
    await known(tx, id);
    const renamed = await renameUser(tx, { id, version, ...names });
    if (renamed === 'TAKEN') throw taken();
    if (renamed === 'STALE') throw stale();
  });
}

export async function lockAccount(db: Connections, by: By, user: string): Promise<void> {
  await act(db, by, 'Khóa tài khoản', async (tx) => {
    const { id } = await known(tx, user);
    if (by?.id === id) throw badInput('account', 'YOURSELF', 'Không thể tự khóa tài khoản của mình.');
    await suspend(tx, id);
  });
}

export async function unlockAccount(db: Connections, by: By, user: string): Promise<void> {
  await act(db, by, 'Mở khóa tài khoản', async (tx) => {
    const { username } = await known(tx, user);
    await resume(tx, user);
    await unlock(tx, username);
  });
}

async function known(db: Db, user: string): Promise<Account> {
  const account = isUuid(user) ? await accountOf(db, user) : undefined;
  if (!account) throw noAccount();
  return account;
}

const taken = () => badInput('username', 'TAKEN', 'Đã có người dùng tên này.', 'There is a user of this name.');
