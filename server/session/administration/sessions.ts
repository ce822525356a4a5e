import { act, type By } from '../act.js';
import { noAccount } from '../refusal.js';
import { accountOf } from '../store/accounts.js';
import type { Connections } from '../store/db.js';
import { revokeAnySession, revokeSessionsOf } from '../store/sessions.js';

/** Ends a session, whoever's it is. False: there is none to end. */
export const endSession = (db: Connections, by: By, session: string): Promise<boolean> =>
  act(db, by, 'Kết thúc phiên đăng nhập', (tx) => revokeAnySession(tx, session));

/** Ends every session of a user. Answers how many there were. */
export const endSessionsOf = (db: Connections, by: By, user: string): Promise<number> =>
  act(db, by, 'Kết thúc mọi phiên đăng nhập', async (tx) => {
    if (!(await accountOf(tx, user))) throw noAccount();
    return revokeSessionsOf(tx, user, null);
  });
