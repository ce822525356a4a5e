import { isUuid } from '../../../shared/uuid.js';
import { isDay } from '../../query/bind.js';
import { act, type By } from '../act.js';
import { badInput, noAccount, stale } from '../refusal.js';
import { accountOf } from '../store/accounts.js';
import { type Connections, type Db, dayHere } from '../store/db.js';
import * as store from '../store/grants.js';

type Duty = store.Duty;
interface Held {
  id: string;
  version: number;
}

/** Gives a role over areas, from a day, until before another. */
export const addGrant = (db: Connections, by: By, user: string, duty: Duty) =>
  act(db, by, 'Giao vai trò', async (tx) => {
    if (!isUuid(user) || !(await accountOf(tx, user))) throw noAccount();
    await giveGrant(tx, user, duty);
  });

/** Other days, other areas. The role stays: another one is another grant. Answers whose it is. */
export const changeGrant = (db: Connections, by: By, held: Held, duty: Omit<Duty, 'role'>) =>
  act(db, by, 'Sửa vai trò được giao', async (tx) => {
    const { role, userId, startedOn } = await known(tx, held.id);
    const changed = { ...duty, role, from: duty.from ?? startedOn };
    check(changed);
    if (await store.isHeld(tx, userId, changed, held.id)) throw repeated();
    if (!(await store.changeGrant(tx, held, changed))) throw stale();
    return userId;
  });

/** The day is the first one without it; today, unless said. Answers whose it was. */
export const endGrant = (db: Connections, by: By, held: Held, on: string | null) =>
  act(db, by, 'Thôi giao vai trò', async (tx) => {
    if (on !== null && !isDay(on)) throw noDay('on');
    const { userId } = await known(tx, held.id);
    if (!(await store.endGrant(tx, held, on))) throw stale();
    return userId;
  });

/** Within an act. The same role over the same areas is not held twice on one day. */
export async function giveGrant(tx: Db, user: string, { from, ...rest }: Duty): Promise<void> {
  const duty = { ...rest, from: from ?? (await dayHere(tx)) };
  check(duty);
  if (await store.isHeld(tx, user, duty, null)) throw repeated();
  await store.addGrant(tx, user, duty);
}

async function known(db: Db, id: string) {
  const grant = isUuid(id) ? await store.grantById(db, id) : undefined;
  if (!grant) throw badInput('grant', 'NO_GRANT', 'Không có vai trò được giao này.');
  return grant;
}

function check({ from, until }: Duty & { from: string }): void {
  for (const [field, day] of Object.entries({ from, until })) if (day && !isDay(day)) throw noDay(field);
  if (until && until <= from) throw badInput('until', 'ENDS_BEFORE_START', 'Ngày kết thúc phải sau ngày bắt đầu.');
}

const noDay = (field: string) => badInput(field, 'NO_DAY', 'Cần một ngày có thật, viết như 2026-01-31.');
const repeated = () =>
  badInput(
    'role',
    'REPEATED_GRANT',
    'Người này đã giữ vai trò ấy với đúng phạm vi ấy trong thời gian này.',
    'They hold that role over just that area in this time already.',
  );
