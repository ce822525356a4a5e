import 'reflect-metadata';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { fold } from '../../shared/text.js';
import { createAccount, inviteAgain, lockAccount, renameAccount, unlockAccount } from '../session/administration/accounts.js';
import { knownAreas } from '../session/administration/areas.js';
import type { AccountState } from '../session/store/accountList.js';
import { accountNow, byOf, pageOf, readAccount, readAccounts } from './accounts.js';
import { Account, AccountPage, AccountStateName, NewGrant, OneTimeLink } from './accountTypes.js';
import { administered, type Context } from './context.js';

/** Accounts: the administrator's alone. */
@Resolver()
export class AccountResolver {
  @Query(() => AccountPage, { description: 'Các tài khoản, theo tên' })
  accounts(
    @Arg('search', () => String, { defaultValue: '' }) search: string,
    @Arg('state', () => AccountStateName, { nullable: true }) state: AccountState | null | undefined,
    @Arg('take', () => Int, { defaultValue: 50 }) take: number,
    @Arg('skip', () => Int, { defaultValue: 0 }) skip: number,
    @Ctx() context: Context,
  ) {
    return readAccounts(administered(context), { search: fold(search), state, ...pageOf(take, skip) });
  }

  @Query(() => Account, { nullable: true })
  account(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return readAccount(administered(context), id);
  }

  @Mutation(() => OneTimeLink, { description: 'Lập tài khoản; người dùng tự đặt mật khẩu qua liên kết' })
  async createAccount(
    @Arg('username', () => String) username: string,
    @Arg('displayName', () => String) displayName: string,
    @Arg('grants', () => [NewGrant], { defaultValue: [] }) grants: NewGrant[],
    @Ctx() context: Context,
  ): Promise<OneTimeLink> {
    const asked = administered(context);
    const duties = await Promise.all(grants.map((grant) => knownAreas(asked.db, asked.resources, grant)));
    const { id, token } = await createAccount(asked.db, byOf(asked), { username, displayName, duties });
    return { account: await accountNow(asked, id), token };
  }

  @Mutation(() => OneTimeLink, { description: 'Liên kết mới để đặt mật khẩu; các liên kết trước hết hiệu lực' })
  async inviteAccount(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<OneTimeLink> {
    const asked = administered(context);
    const token = await inviteAgain(asked.db, byOf(asked), id);
    return { account: await accountNow(asked, id), token };
  }

  @Mutation(() => Account)
  async renameAccount(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('username', () => String) username: string,
    @Arg('displayName', () => String) displayName: string,
    @Ctx() context: Context,
  ) {
    const asked = administered(context);
    await renameAccount(asked.db, byOf(asked), { id, version, username, displayName });
    return accountNow(asked, id);
  }

  @Mutation(() => Account, { description: 'Không đăng nhập được nữa; các phiên đang mở kết thúc ngay' })
  async lockAccount(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    const asked = administered(context);
    await lockAccount(asked.db, byOf(asked), id);
    return accountNow(asked, id);
  }

  @Mutation(() => Account, { description: 'Đăng nhập lại được, cũng không phải chờ vì đã sai mật khẩu' })
  async unlockAccount(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    const asked = administered(context);
    await unlockAccount(asked.db, byOf(asked), id);
    return accountNow(asked, id);
  }
}
