import 'reflect-metadata';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isUuid } from '../../shared/uuid.js';
import { areaKinds, roles } from '../model/roles.js';
import { accountHistory } from '../session/administration/history.js';
import { endSession, endSessionsOf } from '../session/administration/sessions.js';
import { accountCounter, addressCounter } from '../session/attempts.js';
import { noAccount } from '../session/refusal.js';
import { namedAreas } from '../session/store/areas.js';
import { blockedUntil } from '../session/store/counters.js';
import { failuresOf } from '../session/store/failures.js';
import { sessionsOf } from '../session/store/sessions.js';
import { AccountHistoryEvent, AccountSession, FailedSignInPage } from './accountLogTypes.js';
import { byOf, pageOf } from './accounts.js';
import { Account } from './accountTypes.js';
import { administered, type Context } from './context.js';

/** What happens to accounts: the administrator's alone. */
@Resolver(() => Account)
export class AccountLogResolver {
  @FieldResolver(() => [AccountHistoryEvent], { description: 'Ai đã làm gì với tài khoản này, mới nhất trước' })
  async history(@Root() { id }: Account, @Ctx() context: Context): Promise<AccountHistoryEvent[]> {
    const { db, resources } = administered(context);
    const events = await accountHistory(db, id);
    const idsOf = (kind: string) =>
      events.flatMap(({ changes }) => changes.flatMap(({ field, from, to }) => (field === kind ? [from, to].flat() : [])));
    const named = await namedAreas(db, resources, Object.fromEntries(areaKinds.map((kind) => [kind, idsOf(kind).filter(isUuid)])));
    return events.map(({ role, ...event }) => ({
      ...event,
      role: role && roles[role],
      areas: named.filter(({ kind, id: area }) =>
        event.changes.some(({ field, from, to }) => field === kind && [from, to].flat().includes(area)),
      ),
    }));
  }

  @Query(() => [AccountSession], { description: 'Các phiên đang mở, của một người hoặc của mọi người' })
  async accountSessions(@Arg('account', () => ID, { nullable: true }) account: string | null | undefined, @Ctx() context: Context) {
    const { db, idleMinutes, sessionId } = administered(context);
    const sessions = await sessionsOf(db, accountOf(account), idleMinutes);
    return sessions.map((session) => ({ ...session, label: roles[session.role], current: session.id === sessionId }));
  }

  @Mutation(() => Boolean, { description: 'Kết thúc một phiên của bất cứ ai; sai nếu không có phiên ấy' })
  endSession(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    const asked = administered(context);
    return endSession(asked.db, byOf(asked), id);
  }

  @Mutation(() => Int, { description: 'Kết thúc mọi phiên của một người; trả lời có bao nhiêu' })
  endSessions(@Arg('account', () => ID) account: string, @Ctx() context: Context) {
    const asked = administered(context);
    return endSessionsOf(asked.db, byOf(asked), accountOf(account) ?? '');
  }

  @Query(() => FailedSignInPage, { description: 'Các lần đăng nhập thất bại trong 30 ngày, mới nhất trước' })
  async failedSignIns(
    @Arg('account', () => ID, { nullable: true }) account: string | null | undefined,
    @Arg('take', () => Int, { defaultValue: 50 }) take: number,
    @Arg('skip', () => Int, { defaultValue: 0 }) skip: number,
    @Ctx() context: Context,
  ): Promise<FailedSignInPage> {
    const { db } = administered(context);
    const { rows, total } = await failuresOf(db, accountOf(account), pageOf(take, skip));
    const counters = rows.map(({ user, address }) => ({ account: accountCounter(user?.username ?? ''), address: addressCounter(address) }));
    const waits = await blockedUntil(
      db,
      counters.flatMap((each) => Object.values(each)),
    );
    const until = (counter: string | undefined) => waits.get(counter ?? '') ?? null;
    return {
      rows: rows.map((row, place) => ({
        ...row,
        accountBlockedUntil: row.user ? until(counters[place]?.account) : null,
        addressBlockedUntil: until(counters[place]?.address),
      })),
      total,
    };
  }
}

/** As it was typed; null: everybody. */
function accountOf(typed: string | null | undefined): string | null {
  if (typed === null || typed === undefined) return null;
  if (!isUuid(typed)) throw noAccount();
  return typed;
}
