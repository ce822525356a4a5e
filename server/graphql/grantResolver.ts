import 'reflect-metadata';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { dutiesOf } from '../access/duties.js';
import { roleNames, roles } from '../model/roles.js';
import { knownAreas } from '../session/administration/areas.js';
import { addGrant, changeGrant, endGrant } from '../session/administration/grants.js';
import { areaRow } from '../session/store/areas.js';
import { accountNow, byOf } from './accounts.js';
import { Account, GrantableRole, GrantTerms, NewGrant } from './accountTypes.js';
import { administered, type Context } from './context.js';

/** Who may do what, where and when: the administrator's alone. */
@Resolver()
export class GrantResolver {
  @Query(() => [GrantableRole], { description: 'Các vai trò, và phạm vi mỗi vai trò cần' })
  grantableRoles(@Ctx() context: Context): GrantableRole[] {
    const { resources } = administered(context);
    return roleNames.map((role) => ({
      role,
      label: roles[role],
      areas: dutiesOf(role, resources).flatMap((kind) => {
        const row = areaRow(resources, kind);
        return row ? [{ kind, resource: row.name }] : [];
      }),
    }));
  }

  @Mutation(() => Account)
  async addGrant(@Arg('account', () => ID) account: string, @Arg('grant', () => NewGrant) grant: NewGrant, @Ctx() context: Context) {
    const asked = administered(context);
    await addGrant(asked.db, byOf(asked), account, await knownAreas(asked.db, asked.resources, grant));
    return accountNow(asked, account);
  }

  @Mutation(() => Account, { description: 'Đổi phạm vi và thời hạn; vai trò giữ nguyên' })
  async changeGrant(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('terms', () => GrantTerms) terms: GrantTerms,
    @Ctx() context: Context,
  ) {
    const asked = administered(context);
    const known = await knownAreas(asked.db, asked.resources, terms);
    return accountNow(asked, await changeGrant(asked.db, byOf(asked), { id, version }, known));
  }

  @Mutation(() => Account, { description: 'Vai trò hết hiệu lực từ ngày ấy, hoặc từ hôm nay và ngay lập tức' })
  async endGrant(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('on', () => String, { nullable: true }) on: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const asked = administered(context);
    return accountNow(asked, await endGrant(asked.db, byOf(asked), { id, version }, on ?? null));
  }
}
