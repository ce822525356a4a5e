import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OperationRow, Touched } from '../../shared/operation.js';
import type { Deletion } from '../query/deletions.js';
import type { HistoryEvent } from '../query/history.js';
import type { OperationDeed } from '../query/operationRows.js';
import type { OperationPage } from '../query/operations.js';
import { choices } from './build.js';
import { Json } from './scalars.js';

const EventKind = choices('EventKind', ['CREATE', 'UPDATE', 'DELETE']);

@ObjectType({ description: 'Một ô đã đổi' })
export class ChangedCell {
  @Field(() => String)
  field!: string;

  @Field(() => Json, { nullable: true })
  from!: unknown;

  @Field(() => Json, { nullable: true })
  to!: unknown;
}

/** When something was done, by whom, and what they called it. */
@ObjectType({ isAbstract: true } as object)
abstract class Done {
  @Field(() => String)
  at!: string;

  @Field(() => String, { nullable: true, description: 'Ai làm; null: hệ thống' })
  by!: string | null;

  @Field(() => String, { nullable: true })
  label!: string | null;
}

@ObjectType({ description: 'Một việc đã xảy ra với một dòng' })
export class RowEvent extends Done implements HistoryEvent {
  @Field(() => ID, { nullable: true })
  operation!: string | null;

  @Field(() => ID, { nullable: true, description: 'Thao tác bị hoàn tác' })
  undoes!: string | null;

  @Field(() => EventKind)
  event!: HistoryEvent['event'];

  @Field(() => [ChangedCell])
  changes!: HistoryEvent['changes'];
}

@ObjectType({ description: 'Các dòng của một loại mà một lần lưu đã ghi' })
class TouchedRows implements Touched {
  @Field(() => String)
  resource!: string;

  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  deleted!: number;

  @Field(() => ID, { nullable: true, description: 'Nếu chỉ có một dòng' })
  row!: string | null;
}

@ObjectType({ description: 'Một lần lưu' })
class OperationLine extends Done implements OperationRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Làm trên bảng nào' })
  sheet!: string | null;

  @Field(() => ID, { nullable: true })
  undoes!: string | null;

  @Field(() => Boolean, { description: 'Đã hoàn tác và chưa làm lại' })
  undone!: boolean;

  @Field(() => ID, { description: 'Lần hoàn tác hay làm lại gần nhất, hoặc chính nó: hoàn tác lần ấy thì việc này đảo lại' })
  last!: string;

  @Field(() => String)
  lastAt!: string;

  @Field(() => Int, { description: 'Số dòng đã ghi' })
  size!: number;

  @Field(() => [TouchedRows], { description: 'Những gì đã ghi, trong phạm vi người hỏi được xem' })
  touched!: Touched[];
}

@ObjectType({ description: 'Một lần lưu đã làm gì với một dòng' })
export class OperationRowEvent implements OperationDeed {
  @Field(() => String)
  resource!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => EventKind)
  event!: OperationDeed['event'];

  @Field(() => [ChangedCell])
  changes!: OperationDeed['changes'];
}

@ObjectType('OperationPage', { description: 'Các lần lưu mà người dùng này có thể hoàn tác' })
export class OperationList implements Omit<OperationPage, 'total'> {
  @Field(() => [OperationLine])
  rows!: OperationRow[];

  @Field(() => Int, { description: 'Tối đa 10.001' })
  total!: Promise<number>;

  @Field(() => Int, { nullable: true, description: 'Đưa vào skip để đọc trang sau; null: hết' })
  next!: number | null;
}

@ObjectType({ description: 'Một dòng đã xóa' })
export class DeletedRow extends Done implements Deletion {
  @Field(() => String)
  resource!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true })
  operation!: string | null;

  @Field(() => [ChangedCell], { description: 'Dòng ấy khi bị xóa' })
  changes!: Deletion['changes'];
}
