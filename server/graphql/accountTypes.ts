import 'reflect-metadata';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type AreaKind, areaKinds, type Role } from '../model/roles.js';
import { type AccountLine, type AccountState, accountStates } from '../session/store/accountList.js';
import type { NamedArea } from '../session/store/areas.js';
import type { GrantLine } from '../session/store/grants.js';
import { Grant } from '../system/grant.js';
import { choiceOf, choices } from './build.js';

export const RoleName = choiceOf(Grant, 'role');
const AreaKindName = choices('AreaKind', areaKinds);
export const AccountStateName = choices('AccountState', accountStates);

@ObjectType({ description: 'Tên gọi trong hai ngôn ngữ' })
export class Words {
  @Field(() => String)
  vi!: string;

  @Field(() => String)
  en!: string;
}

@ObjectType({ description: 'Một địa bàn, tổ chức hoặc cơ quan của một vai trò' })
export class DutyArea implements NamedArea {
  @Field(() => AreaKindName)
  kind!: AreaKind;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  startedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Ngày đầu tiên không còn tên ấy' })
  endedOn!: string | null;
}

@ObjectType({ description: 'Một vai trò được giao, trước nay và sắp tới' })
export class AccountGrant implements Pick<GrantLine, 'id' | 'version' | 'role' | 'startedOn' | 'endedOn' | 'inForce'> {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RoleName)
  role!: Role;

  @Field(() => String)
  startedOn!: string;

  @Field(() => String, { nullable: true, description: 'Ngày đầu tiên không còn vai trò' })
  endedOn!: string | null;

  @Field(() => Boolean, { description: 'Có hiệu lực hôm nay' })
  inForce!: boolean;

  @Field(() => [DutyArea])
  areas!: NamedArea[];

  @Field(() => Words)
  label!: Words;
}

@ObjectType({ description: 'Người của một phiên hay một lần đăng nhập' })
export class AccountName {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  username!: string;

  @Field(() => String)
  displayName!: string;
}

@ObjectType({ description: 'Một tài khoản, trong mắt người quản trị' })
export class Account extends AccountName implements Omit<AccountLine, 'grants'> {
  @Field(() => Int)
  version!: number;

  @Field(() => AccountStateName)
  state!: AccountState;

  @Field(() => String, { nullable: true })
  suspendedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Liên kết đặt mật khẩu còn mở đến lúc ấy' })
  invitedUntil!: string | null;

  @Field(() => String, { nullable: true })
  lastSeenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Sai mật khẩu nhiều lần nên phải chờ đến lúc ấy' })
  blockedUntil!: string | null;

  @Field(() => [AccountGrant])
  grants!: AccountGrant[];
}

@ObjectType()
export class AccountPage {
  @Field(() => [Account])
  rows!: Account[];

  @Field(() => Int)
  total!: number;
}

@ObjectType({ description: 'Liên kết dùng một lần để đặt mật khẩu; chỉ hiện lần này' })
export class OneTimeLink {
  @Field(() => Account)
  account!: Account;

  @Field(() => String, { nullable: true })
  token!: string | null;
}

@ObjectType({ description: 'Một loại phạm vi, và nơi chọn' })
class NeededArea {
  @Field(() => AreaKindName)
  kind!: AreaKind;

  @Field(() => String, { description: 'Tên trong danh mục dữ liệu' })
  resource!: string;
}

@ObjectType({ description: 'Một vai trò có thể giao, và phạm vi nó cần' })
export class GrantableRole {
  @Field(() => RoleName)
  role!: Role;

  @Field(() => Words)
  label!: Words;

  @Field(() => [NeededArea])
  areas!: NeededArea[];
}

@InputType({ description: 'Phạm vi và thời hạn của một vai trò' })
export class GrantTerms {
  @Field(() => [ID], { defaultValue: [] })
  places!: string[];

  @Field(() => [ID], { defaultValue: [] })
  units!: string[];

  @Field(() => [ID], { defaultValue: [] })
  agencies!: string[];

  @Field(() => String, { nullable: true, description: 'Từ ngày; để trống: hôm nay, hoặc như cũ' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'Ngày đầu tiên không còn vai trò; để trống: lâu dài' })
  until!: string | null;
}

@InputType({ description: 'Một vai trò để giao' })
export class NewGrant extends GrantTerms {
  @Field(() => RoleName)
  role!: Role;
}
