import 'reflect-metadata';
import { Field, ID, ObjectType } from 'type-graphql';
import { type Role, roles } from '../model/roles.js';
import type { NamedArea } from '../session/store/areas.js';
import type { Preferences } from '../session/store/preferences.js';
import { Preference } from '../system/preference.js';
import { AccountName, DutyArea, RoleName, Words } from './accountTypes.js';
import { choiceOf } from './build.js';

export const Language = choiceOf(Preference, 'language');
export const Density = choiceOf(Preference, 'density');

@ObjectType({ description: 'Một vai trò đang giữ' })
export class MyRole {
  @Field(() => ID, { description: 'Đưa vào switchRole' })
  grant!: string;

  @Field(() => String)
  role!: Role;

  @Field(() => Boolean)
  current!: boolean;

  @Field(() => String)
  startedOn!: string;

  @Field(() => String, { nullable: true })
  endedOn!: string | null;

  @Field(() => [DutyArea], { description: 'Phạm vi của vai trò' })
  areas!: NamedArea[];

  @Field(() => String)
  get label(): string {
    return roles[this.role].vi;
  }

  @Field(() => Words)
  labels!: Words;
}

@ObjectType({ description: 'Người đang đăng nhập' })
export class Me extends AccountName {
  @Field(() => String)
  role!: Role;

  @Field(() => ID, { description: 'Vai trò đang dùng, trong số các vai trò đang giữ' })
  grant!: string;

  @Field(() => [MyRole])
  roles!: MyRole[];

  @Field(() => Language, { nullable: true, description: 'Null: chưa chọn' })
  language!: Preferences['language'] | null;

  @Field(() => Density, { nullable: true, description: 'Null: chưa chọn' })
  density!: Preferences['density'] | null;
}

@ObjectType({ description: 'Một phiên đăng nhập của mình' })
export class MySession {
  @Field(() => ID)
  id!: string;

  @Field(() => RoleName)
  role!: Role;

  @Field(() => Words)
  label!: Words;

  @Field(() => String)
  createdAt!: string;

  @Field(() => String)
  lastSeenAt!: string;

  @Field(() => String, { nullable: true })
  ip!: string | null;

  @Field(() => String, { nullable: true })
  userAgent!: string | null;

  @Field(() => Boolean, { description: 'Phiên đang hỏi' })
  current!: boolean;
}

@ObjectType({ description: 'Điều một liên kết mời còn mở được' })
export class OpenInvitation {
  @Field(() => String, { description: 'FIRST_ADMINISTRATOR hoặc PASSWORD' })
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'Của người được mời; người quản trị đầu tiên tự chọn' })
  username!: string | null;

  @Field(() => String, { nullable: true })
  displayName!: string | null;
}
