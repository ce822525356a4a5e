import 'reflect-metadata';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SavedSheet } from '../../shared/savedSheet.js';
import { Words } from './accountTypes.js';
import { Json } from './scalars.js';

@ObjectType({ description: 'Bố trí cột của mình cho một bảng' })
export class MyLayout {
  @Field(() => String)
  resource!: string;

  @Field(() => Json, { description: 'SheetLayout (shared/savedSheet.ts)' })
  layout!: unknown;
}

@ObjectType({ description: 'Cơ quan, hoặc vai trò tự nó là một cơ quan, mà bảng được chia sẻ' })
export class ViewAudience {
  @Field(() => ID, { nullable: true, description: 'Null: những người giữ cùng vai trò' })
  agency!: string | null;

  @Field(() => String, { nullable: true })
  role!: string | null;

  @Field(() => Words)
  label!: Words;
}

@ObjectType({ description: 'Chủ của một bảng đã lưu' })
export class ViewOwner {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;
}

@ObjectType({ description: 'Một bảng đã lưu: của mình, hoặc được chia sẻ với cơ quan của vai trò đang dùng' })
export class SavedViewLine {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  resource!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Json, { description: 'SavedSheet (shared/savedSheet.ts), không có phần vai trò đang dùng không được xem' })
  sheet!: SavedSheet;

  @Field(() => [Words], { description: 'Tên những cột, điều kiện không được xem' })
  withheld!: Words[];

  @Field(() => Boolean, { description: 'Chỉ chủ được sửa' })
  isLocked!: boolean;

  @Field(() => Boolean)
  isOwn!: boolean;

  @Field(() => ViewOwner)
  owner!: ViewOwner;

  @Field(() => [ViewAudience])
  shares!: ViewAudience[];
}
