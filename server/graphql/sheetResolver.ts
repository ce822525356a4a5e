import 'reflect-metadata';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { readLayout } from '../../shared/savedSheet.js';
import { badInput } from '../session/refusal.js';
import { audiencesOf, changeView, lockView, removeView, renameView, saveView, shareView } from '../session/savedViews.js';
import { keepLayout, layoutsOf } from '../session/store/layouts.js';
import { type Context, working } from './context.js';
import { audiences, knownRow, readView, readViews, sheetOf, viewerOf } from './savedViews.js';
import { Json } from './scalars.js';
import { MyLayout, SavedViewLine, ViewAudience } from './sheetTypes.js';

/** How somebody has laid out sheets, and which they have saved: each their own, and what others share with them. */
@Resolver()
export class SheetResolver {
  @Query(() => [MyLayout], { description: 'Bố trí cột của mình, trên mọi máy' })
  sheetLayouts(@Ctx() context: Context) {
    const { db, actor } = working(context);
    return layoutsOf(db, actor.id);
  }

  @Mutation(() => Boolean)
  async keepLayout(
    @Arg('resource', () => String) resource: string,
    @Arg('layout', () => Json) json: unknown,
    @Ctx() context: Context,
  ): Promise<boolean> {
    const { db, actor, resources } = working(context);
    const layout = readLayout(json);
    if (!layout) throw badInput('layout', 'INVALID', 'Bố trí cột không đọc được hoặc quá dài.');
    await keepLayout(db, actor.id, knownRow(resources, resource).name, layout);
    return true;
  }

  @Query(() => [SavedViewLine])
  savedViews(@Ctx() context: Context) {
    return readViews(working(context));
  }

  @Query(() => [ViewAudience], { description: 'Chia sẻ được với những ai theo vai trò đang dùng' })
  async viewAudiences(@Ctx() context: Context) {
    const asked = working(context);
    const shares = audiencesOf(viewerOf(asked));
    return shares.flatMap(await audiences(asked, shares));
  }

  @Mutation(() => SavedViewLine)
  async saveView(
    @Arg('resource', () => String) resource: string,
    @Arg('name', () => String) name: string,
    @Arg('sheet', () => Json) json: unknown,
    @Ctx() context: Context,
  ) {
    const asked = working(context);
    return readView(asked, await saveView(asked.db, viewerOf(asked), { resource, name, sheet: sheetOf(asked, resource, json) }));
  }

  @Mutation(() => SavedViewLine, { description: 'Ghi đè nội dung' })
  async changeView(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('sheet', () => Json) json: unknown,
    @Ctx() context: Context,
  ) {
    const asked = working(context);
    const { resource, withheld } = await readView(asked, id);
    if (withheld.length > 0)
      throw badInput('view', 'WITHHELD', 'Bảng này có phần bạn không được xem, ghi đè sẽ làm mất: hãy lưu thành bảng mới.');
    await changeView(asked.db, viewerOf(asked), { id, version }, sheetOf(asked, resource, json));
    return readView(asked, id);
  }

  @Mutation(() => SavedViewLine)
  async renameView(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('name', () => String) name: string,
    @Ctx() context: Context,
  ) {
    const asked = working(context);
    await renameView(asked.db, viewerOf(asked), { id, version }, name);
    return readView(asked, id);
  }

  @Mutation(() => SavedViewLine, { description: 'Khóa: chỉ chủ được sửa; chỉ chủ khóa và mở được' })
  async lockView(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('locked', () => Boolean) locked: boolean,
    @Ctx() context: Context,
  ) {
    const asked = working(context);
    await lockView(asked.db, viewerOf(asked), { id, version }, locked);
    return readView(asked, id);
  }

  @Mutation(() => SavedViewLine, { description: 'Chia sẻ với đúng những nơi này; không nơi nào: thôi chia sẻ' })
  async shareView(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('agencies', () => [ID]) agencies: string[],
    @Arg('role', () => String, { nullable: true, description: 'Vai trò tự nó là một cơ quan' }) role: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const asked = working(context);
    const shares = [...(role ? [{ agency: null, role }] : []), ...[...new Set(agencies)].map((agency) => ({ agency, role: null }))];
    await shareView(asked.db, viewerOf(asked), { id, version }, shares);
    return readView(asked, id);
  }

  @Mutation(() => Boolean)
  async removeView(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    const asked = working(context);
    await removeView(asked.db, viewerOf(asked), id);
    return true;
  }
}
