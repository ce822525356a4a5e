import type { Label, Privacy } from '../../shared/kinds.js';

/** The twelve functions of the plan's agencies. One request, one role: nobody reads a field with one hat and the row with another. */
export const roles = {
  admin: { vi: 'Quản trị hệ thống', en: 'Administrator' },
  enterpriseCommittee: { vi: 'Đảng ủy Khối Doanh nghiệp', en: 'Enterprise Party Committee' },
  organisationBoard: { vi: 'Ban Tổ chức', en: 'Organisation Board' },
  massMobilisation: { vi: 'Ban Dân vận', en: 'Mass Mobilisation Board' },
  propaganda: { vi: 'Ban Tuyên giáo', en: 'Propaganda Board' },
  peoplesCommittee: { vi: 'Ủy ban nhân dân', en: "People's Committee" },
  unionFederation: { vi: 'Liên đoàn Lao động', en: 'Federation of Labour' },
  youthUnion: { vi: 'Đoàn Thanh niên', en: 'Youth Union' },
  communeOfficer: { vi: 'Cán bộ xã, phường', en: 'Commune officer' },
  unitSecretary: { vi: 'Bí thư tổ chức đảng', en: 'Party unit secretary' },
  standingCommittee: { vi: 'Thường trực, Ban Thường vụ', en: 'Standing Committee' },
  analyst: { vi: 'Phân tích số liệu', en: 'Analyst' },
} as const satisfies Record<string, Label>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/** The most private class of field a role reads, unless the field names its readers. */
export const reads: Record<Role, Privacy> = {
  admin: 'secret',
  enterpriseCommittee: 'secret',
  organisationBoard: 'secret',
  massMobilisation: 'personal',
  propaganda: 'internal',
  peoplesCommittee: 'internal',
  unionFederation: 'internal',
  youthUnion: 'internal',
  communeOfficer: 'personal',
  unitSecretary: 'personal',
  standingCommittee: 'personal',
  analyst: 'internal',
};

/** What an area of duty is made of; a resource says by `duty` which of them its rows are. */
export const areaKinds = ['places', 'units', 'agencies'] as const;
export type AreaKind = (typeof areaKinds)[number];
/** Ids by kind. An empty area is no rows, never all rows. */
export type Areas = Readonly<Record<AreaKind, readonly string[]>>;

/** Who is asking, in which function, with which areas of duty. */
export interface Actor extends Areas {
  id: string;
  role: Role;
}
