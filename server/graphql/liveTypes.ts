import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { News } from '../live/watching.js';

@ObjectType({ description: 'Một dòng đang xem vừa có thay đổi' })
export class ChangedRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: 'Thay đổi ở dòng được nối tới: số lần sửa của dòng này vẫn vậy' })
  linked!: boolean;
}

@ObjectType({ description: 'Ai đang sửa một dòng' })
export class PresentAt {
  @Field(() => ID)
  id!: string;

  @Field(() => [String])
  names!: string[];
}

@ObjectType('RowNews', { description: 'Chuyện vừa xảy ra với các dòng đang xem' })
export class RowNews implements News {
  @Field(() => [ChangedRow])
  rows!: ChangedRow[];

  @Field(() => [ID], { description: 'Các dòng không còn ở đó với người xem' })
  gone!: string[];

  @Field(() => [PresentAt], { nullable: true, description: 'Mọi người đang sửa các dòng này; null: như trước' })
  present!: PresentAt[] | null;

  @Field(() => Boolean, { description: 'Người khác vừa ghi dòng khác của danh sách' })
  others!: boolean;

  @Field(() => Boolean, { description: 'Người khác vừa xóa dòng khác mà người xem đã thấy được: nên đếm lại danh sách' })
  fewer!: boolean;

  @Field(() => Boolean, { description: 'Có chuyện không nghe được: nên đọc lại' })
  missed!: boolean;
}
