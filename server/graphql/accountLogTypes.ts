import 'reflect-metadata';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type AccountEvent, accountActs } from '../session/administration/history.js';
import type { NamedArea } from '../session/store/areas.js';
import type { FailureLine } from '../session/store/failures.js';
import type { SessionLine } from '../session/store/sessions.js';
import { SignInFailure } from '../system/signInFailure.js';
import { AccountName, DutyArea, Words } from './accountTypes.js';
import { choiceOf, choices } from './build.js';
import { MySession } from './sessionTypes.js';
import { ChangedCell } from './trailTypes.js';

const AccountAct = choices('AccountAct', accountActs);
const FailureReason = choiceOf(SignInFailure, 'reason');

@ObjectType({ description: 'Một phiên đang mở của một người' })
export class AccountSession extends MySession implements SessionLine {
  @Field(() => AccountName)
  user!: AccountName;
}

@ObjectType({ description: 'Các lần đăng nhập thất bại của một người, từ một địa chỉ, trong một giờ' })
export class FailedSignIn implements FailureLine {
  @Field(() => ID)
  id!: string;

  @Field(() => FailureReason)
  reason!: FailureLine['reason'];

  @Field(() => String)
  address!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => String)
  firstAt!: string;

  @Field(() => String)
  lastAt!: string;

  @Field(() => AccountName, { nullable: true, description: 'Null: tên đã gõ không có' })
  user!: AccountName | null;

  @Field(() => String, { nullable: true, description: 'Tài khoản phải chờ đến lúc ấy' })
  accountBlockedUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Địa chỉ phải chờ đến lúc ấy' })
  addressBlockedUntil!: string | null;
}

@ObjectType()
export class FailedSignInPage {
  @Field(() => [FailedSignIn])
  rows!: FailedSignIn[];

  @Field(() => Int)
  total!: number;
}

@ObjectType({ description: 'Một việc đã làm với tài khoản' })
export class AccountHistoryEvent implements Omit<AccountEvent, 'role'> {
  @Field(() => String)
  at!: string;

  @Field(() => String, { nullable: true, description: 'Ai làm; null: trên máy chủ' })
  by!: string | null;

  @Field(() => AccountAct)
  act!: AccountEvent['act'];

  @Field(() => Words, { nullable: true, description: 'Vai trò được nói đến' })
  role!: Words | null;

  @Field(() => [ChangedCell])
  changes!: AccountEvent['changes'];

  @Field(() => [DutyArea], { description: 'Tên của những địa bàn, tổ chức, cơ quan được nói đến' })
  areas!: NamedArea[];
}
