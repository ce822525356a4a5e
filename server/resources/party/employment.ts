import type { Key } from '../../../shared/where.js';
import { Choice, Day, Flag, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, dutyRoles, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { from, until } from '../lifespan.js';
import { Person } from './person.js';

/** As the yearly statistics of new members split those who work in enterprises (domain paper 4.6). */
export const employmentKinds = {
  MANAGER: { vi: 'Lãnh đạo, quản lý', en: 'Manager', aliases: ['Quản lý'] },
  INDIRECT: { vi: 'Lao động gián tiếp', en: 'Indirect worker', aliases: ['Gián tiếp'] },
  DIRECT: { vi: 'Lao động trực tiếp sản xuất', en: 'Direct worker', aliases: ['Trực tiếp', 'Công nhân'] },
};
export type EmploymentKind = keyof typeof employmentKinds;

@Resource<Employment>({
  vi: 'Việc làm',
  en: 'Employment',
  plural: 'employments',
  area: 'party',
  title: 'enterprise.name',
  access: {
    read: { ...overseers, communeOfficer: { person: inOwnPlaces.person }, unitSecretary: { person: inOwnUnits.person } },
    create: { ...boards, unitSecretary: { person: { member: inOwnUnits.member } } },
    update: { ...boards, unitSecretary: { person: { member: inOwnUnits.member } } },
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['personId'], where: { isMain: { eq: true } } },
})
export class Employment extends Row {
  @Link(() => Person, { vi: 'Người', en: 'Person', required: true, aliases: ['Họ và tên', 'Họ tên'], covered: dutyRoles })
  personId!: Key<Person>;

  @Link(() => Enterprise, {
    vi: 'Nơi làm việc',
    en: 'Workplace',
    required: true,
    aliases: ['Doanh nghiệp', 'Đơn vị công tác', 'Mã số thuế', 'MST doanh nghiệp'],
  })
  enterpriseId!: Key<Enterprise>;

  @Flag({ vi: 'Việc làm chính', en: 'Main employment', required: true })
  isMain!: boolean;

  @Choice('EmploymentKind', employmentKinds, { vi: 'Loại lao động', en: 'Kind of work' })
  kind!: EmploymentKind | null;

  @Text({ vi: 'Chức vụ', en: 'Job', privacy: 'personal', aliases: ['Chức danh', 'Công việc'] })
  job!: string | null;

  @Day({ ...from, aliases: ['Ngày vào làm'] })
  startedOn!: Day;

  @Day({ ...until, aliases: ['Ngày nghỉ việc'] })
  endedOn!: Day | null;
}
