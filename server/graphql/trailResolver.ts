import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { OperationDeed } from '../query/operationRows.js';
import { type Context, signedIn } from './context.js';
import { DeletedRow, OperationList, OperationRowEvent, RowEvent } from './trailTypes.js';

@Resolver()
export class TrailResolver {
  @Query(() => [RowEvent], { description: 'Chuyện của một dòng, mới nhất trước' })
  history(
    @Arg('resource', () => String) resource: string,
    @Arg('id', () => ID) id: string,
    @Arg('take', () => Int, { defaultValue: 100 }) take: number,
    @Arg('skip', () => Int, { defaultValue: 0 }) skip: number,
    @Ctx() { store }: Context,
  ) {
    return signedIn(store).history({ resource, id, take, skip });
  }

  @Query(() => [DeletedRow], {
    description: 'Những dòng đã xóa, chưa khôi phục, trong các danh sách thuộc những dòng này; mới nhất trước',
  })
  deletions(
    @Arg('resource', () => String) resource: string,
    @Arg('ids', () => [ID]) ids: string[],
    @Arg('take', () => Int, { defaultValue: 100 }) take: number,
    @Ctx() { store }: Context,
  ) {
    return signedIn(store).deletions({ resource, ids, take });
  }

  @Query(() => OperationList)
  async operations(
    @Arg('take', () => Int, { defaultValue: 50 }) take: number,
    @Arg('skip', () => Int, { defaultValue: 0 }) skip: number,
    @Arg('mine', () => Boolean, { defaultValue: false, description: 'Chỉ việc của mình, không kể các lần hoàn tác và làm lại chúng' })
    mine: boolean,
    @Arg('sheet', () => String, { nullable: true, description: 'Làm trên bảng này' }) sheet: string | null,
    @Arg('of', () => ID, { nullable: true, description: 'Làm trong danh sách ấy trên trang của dòng này' }) of: string | null,
    @Ctx() { store }: Context,
  ): Promise<OperationList> {
    const { total, ...page } = await signedIn(store).operations({ take, skip, mine, sheet, of });
    return {
      ...page,
      get total() {
        return total();
      },
    };
  }

  @Query(() => [OperationRowEvent], { description: 'Một lần lưu đã làm gì với từng dòng, trong phạm vi người hỏi được xem hôm nay' })
  operationRows(
    @Arg('operation', () => ID) operation: string,
    @Arg('take', () => Int, { defaultValue: 100 }) take: number,
    @Arg('skip', () => Int, { defaultValue: 0 }) skip: number,
    @Ctx() { store }: Context,
  ): Promise<OperationDeed[]> {
    return signedIn(store).operationRows({ operation, take, skip });
  }
}
