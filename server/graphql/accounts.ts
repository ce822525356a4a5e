import { isUuid } from '../../shared/uuid.js';
import { Refused } from '../access/refused.js';
import { accountCounter } from '../session/attempts.js';
import { noAccount } from '../session/refusal.js';
import { type AccountsAsked, accountLines } from '../session/store/accountList.js';
import { blockedUntil } from '../session/store/counters.js';
import type { Account, AccountPage } from './accountTypes.js';
import { inWords } from './areas.js';
import type { SignedInContext } from './context.js';

/** Accounts with the names of what their roles are over, and until when they have to wait. */
export async function readAccounts(context: SignedInContext, asked: AccountsAsked): Promise<AccountPage> {
  const { rows, total } = await accountLines(context.db, asked);
  const grants = await inWords(
    context,
    rows.flatMap((row) => row.grants),
  );
  const waits = await blockedUntil(
    context.db,
    rows.map(({ username }) => accountCounter(username)),
  );
  const accountOf = (row: (typeof rows)[number]): Account => ({
    ...row,
    blockedUntil: waits.get(accountCounter(row.username)) ?? null,
    grants: row.grants.flatMap(({ id }) => grants.find((grant) => grant.id === id) ?? []),
  });
  return { rows: rows.map(accountOf), total };
}

/** The id is as it was typed. */
export async function readAccount(context: SignedInContext, id: string): Promise<Account | null> {
  if (!isUuid(id)) return null;
  const { rows } = await readAccounts(context, { id, take: 1, skip: 0 });
  return rows[0] ?? null;
}

/** As it is after a change. */
export async function accountNow(context: SignedInContext, id: string): Promise<Account> {
  const account = await readAccount(context, id);
  if (!account) throw noAccount();
  return account;
}

const most = 200;

export function pageOf(take: number, skip: number): { take: number; skip: number } {
  if (take < 0 || take > most) throw new Refused(`take is a whole number from 0 to ${most}`, 'take');
  if (skip < 0) throw new Refused('skip is a whole number from 0', 'skip');
  return { take, skip };
}

/** Who does what is asked for here. */
export const byOf = ({ actor }: SignedInContext) => ({ id: actor.id, role: actor.role });
