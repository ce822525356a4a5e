import type { Key } from '../../shared/where.js';
import { Code, Link, Moment } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { User } from './user.js';

/** A browser a user has signed in from. It has a count of wrong passwords of its own, so that nobody locks a colleague out from afar. */
@Resource<Device>({
  vi: 'Thiết bị quen',
  en: 'Known device',
  plural: 'devices',
  area: 'system',
  title: 'createdAt',
  readOnly: true,
  untrailed: true,
  access: {},
})
export class Device extends Row {
  @Code({ vi: 'Mã băm', en: 'Token hash', required: true, unique: true, privacy: 'secret', readers: [] })
  tokenHash!: string;

  @Link(() => User, { vi: 'Người dùng', en: 'User', required: true })
  userId!: Key<User>;

  @Moment({ vi: 'Đăng nhập lần đầu', en: 'Created at', required: true })
  createdAt!: string;
}
