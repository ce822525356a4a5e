import type { Pool } from 'pg';
import { MassOrganisation } from '../../../server/resources/association/massOrganisation.js';
import { MassOrganisationPost } from '../../../server/resources/association/massOrganisationPost.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';
import { EnterpriseStanding } from '../../../server/resources/economy/enterpriseStanding.js';
import { Candidate } from '../../../server/resources/party/candidate.js';
import { Employment } from '../../../server/resources/party/employment.js';
import { MemberStanding } from '../../../server/resources/party/memberStanding.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { PartyUnitEnterprise } from '../../../server/resources/party/partyUnitEnterprise.js';
import { Person } from '../../../server/resources/party/person.js';
import { Registration } from '../../../server/resources/party/registration.js';
import { Obstruction } from '../../../server/resources/plan/obstruction.js';
import { make } from '../../make.js';

const firms = [
  {
    name: 'May Nhã Nam',
    taxCode: '2499100224',
    commune: 'Xã Nhã Nam',
    ownership: 'NON_STATE_DOMESTIC',
    member: 'Giáp Thị Mây',
    candidate: 'Ngô Thị Suối',
  },
  {
    name: 'Gỗ Phúc Hòa',
    taxCode: '2499100496',
    commune: 'Xã Phúc Hòa',
    ownership: 'FDI_100',
    member: 'Thân Văn Núi',
    candidate: 'Vi Văn Đồi',
  },
] as const;

/**
 * Two enterprises in two communes, each with a unit of one member and one candidate; the first has a trade union and a youth union with
 * their heads. Somebody's share of it is the one, and what he must not see the other.
 */
export async function town(owner: Pool) {
  const [sewing, timber] = [await settle(owner, firms[0]), await settle(owner, firms[1])];
  for (const [kind, name, head] of [
    ['TRADE_UNION', 'Công đoàn May Nhã Nam', 'Hoàng Thị Ngàn'],
    ['YOUTH_UNION', 'Chi đoàn May Nhã Nam', 'Lý Văn Sơn'],
  ] as const) {
    const { id: organisationId } = await make(owner, MassOrganisation, { name, kind, enterpriseId: sewing.enterprise });
    const { id: personId } = await make(owner, Person, { fullName: head });
    await make(owner, MassOrganisationPost, { organisationId, personId, kind: 'HEAD' });
  }
  await make(owner, Obstruction, {
    enterpriseId: timber.enterprise,
    happenedOn: '2026-03-02',
    account: 'Không cho công nhân dự lớp cảm tình',
  });
  return { sewing, timber };
}

async function settle(owner: Pool, { name, taxCode, commune, ownership, ...people }: (typeof firms)[number]) {
  const place = await idOf(owner, 'admin_unit', 'full_name', commune);
  const { id: enterprise } = await make(owner, Enterprise, { name, taxCode });
  await make(owner, EnterpriseSite, { enterpriseId: enterprise, areaId: place, isMain: true });
  await make(owner, EnterpriseStanding, { enterpriseId: enterprise, status: 'ACTIVE', ownership });
  const { id: unit } = await make(owner, PartyUnit, { name: `Chi bộ ${name}`, status: 'ACTIVE' });
  await make(owner, PartyUnitEnterprise, { unitId: unit, enterpriseId: enterprise, isMain: true });
  const [worker, candidate] = [
    await make(owner, Person, { fullName: people.member }),
    await make(owner, Person, { fullName: people.candidate }),
  ];
  for (const personId of [worker.id, candidate.id]) await make(owner, Employment, { personId, enterpriseId: enterprise, isMain: true });
  const { id: memberId } = await make(owner, PartyMember, { personId: worker.id });
  await make(owner, MemberStanding, { memberId, is: 'OFFICIAL' });
  await make(owner, Registration, { memberId, unitId: unit, kind: 'OFFICIAL' });
  await make(owner, Candidate, { personId: candidate.id, unitId: unit, enterpriseId: enterprise, stage: 'OUTSTANDING' });
  return { place, enterprise, unit };
}

/** An agency of the plan, by its name. */
export const agency = (owner: Pool, name: string) => idOf(owner, 'agency', 'name', name);

/** Of reference data, the one that has not ended, or else the last. */
async function idOf(owner: Pool, table: 'admin_unit' | 'agency', column: string, name: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from ${table} where ${column} = $1 order by ended_on desc nulls first limit 1`,
    [name],
  );
  if (!rows[0]) throw new Error(`no ${name}`);
  return rows[0].id;
}
