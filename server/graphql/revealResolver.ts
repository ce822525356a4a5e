import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Revelation } from '../../shared/secret.js';
import { type Context, signedIn } from './context.js';

@ObjectType('Revelation', { description: 'Một lần xem đủ số' })
class RevelationLine implements Revelation {
  @Field(() => String)
  at!: string;

  @Field(() => String, { nullable: true, description: 'Ai xem' })
  by!: string | null;

  @Field(() => String)
  reason!: string;
}

@Resolver()
export class RevealResolver {
  @Mutation(() => String, {
    nullable: true,
    description: 'Xem đủ một số chỉ hiện ba chữ số cuối. Ai xem, lúc nào, vì sao được ghi lại. null: ô trống hoặc không có dòng',
  })
  reveal(
    @Arg('resource', () => String) resource: string,
    @Arg('id', () => ID) id: string,
    @Arg('field', () => String) field: string,
    @Arg('reason', () => String, { description: '3 đến 500 ký tự' }) reason: string,
    @Ctx() { store }: Context,
  ): Promise<string | null> {
    return signedIn(store).reveal({ resource, id, field }, reason);
  }

  @Query(() => [RevelationLine], { description: 'Ai đã xem đủ số ấy, mới nhất trước; tối đa 100' })
  reveals(
    @Arg('resource', () => String) resource: string,
    @Arg('id', () => ID) id: string,
    @Arg('field', () => String) field: string,
    @Ctx() { store }: Context,
  ): Promise<Revelation[]> {
    return signedIn(store).reveals({ resource, id, field });
  }
}
