import { Pool } from 'pg';
import type { RowClass } from '../../server/model/field.js';
import type { Rule } from '../../server/model/rule.js';
import { parameters } from '../../server/plan/parameters.js';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterpriseStanding } from '../../server/resources/economy/enterpriseStanding.js';
import { MemberStanding } from '../../server/resources/party/memberStanding.js';
import { PartyMember } from '../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../server/resources/party/partyUnit.js';
import { PartyUnitEnterprise } from '../../server/resources/party/partyUnitEnterprise.js';
import { Registration } from '../../server/resources/party/registration.js';
import { Parameter } from '../../server/resources/rules/parameter.js';
import { tables } from '../../server/tables.js';
import { make as makeIn, type Values } from '../make.js';
import { databaseOf } from '../server/db/migrated.js';
import { vault } from '../vault.js';
import { statementOf } from './sql.js';

/** A database with every resource of the plan, its settings as they start, and a few things to say in short. */
export async function world() {
  const { ownerUrl } = await databaseOf(tables);
  const pool = new Pool({ connectionString: ownerUrl, max: 2, options: '-c timezone=Asia/Ho_Chi_Minh -c jit=off' });
  const make = async <T extends object>(row: RowClass<T>, given: Parameters<typeof makeIn<T>>[2] = {}) =>
    (await makeIn(pool, row, given)).id;
  for (const setting of parameters) await make(Parameter, { ...setting, ruleBookId: null });

  const enterprise = async (given: Partial<Values> = {}) => {
    const enterpriseId = await make(Enterprise, { operatingOn: '2015-01-01', ...given });
    await make(EnterpriseStanding, { enterpriseId, status: 'ACTIVE', ownership: 'NON_STATE_DOMESTIC', startedOn: '2015-01-01' });
    return enterpriseId;
  };
  const unit = async (enterpriseId: string, given: Partial<Values> = {}) => {
    const unitId = await make(PartyUnit, { kind: 'BRANCH', status: 'ACTIVE', establishedOn: '2016-01-01', ...given });
    await make(PartyUnitEnterprise, { unitId, enterpriseId, isMain: true, startedOn: '2016-01-01' });
    return unitId;
  };
  const member = async (unitId: string, given: Partial<Values> = {}) => {
    const memberId = await make(PartyMember);
    await make(MemberStanding, { memberId, is: 'OFFICIAL', startedOn: '2015-01-01' });
    await make(Registration, { memberId, unitId, kind: 'OFFICIAL', startedOn: '2016-01-01', ...given });
    return memberId;
  };
  const personOf = async (memberId: string): Promise<string> =>
    (await pool.query('select person_id from party_member where id = $1', [memberId])).rows[0].person_id;

  /** Which of these rows a finding is made of. */
  const foundBy = async (finding: Rule, ...among: string[]): Promise<string[]> => {
    if (!('where' in finding)) throw new Error(`${finding.code} is a finding of groups`);
    const { text, sources } = statementOf(finding.on, finding.where);
    const values = sources.map((source) =>
      source.from === 'literal' && 'constant' in source.literal ? source.bind(source.literal.constant, vault) : null,
    );
    const { rows } = await pool.query<{ id: string }>(text, values);
    const ids = new Set(rows.map(({ id }) => id));
    return among.filter((id) => ids.has(id));
  };
  return { make, enterprise, unit, member, personOf, foundBy, close: () => pool.end() };
}

/** A day so many months, and days, before today in Vietnam. */
export function monthsAgo(months: number, days = 0): string {
  const today = new Date(Date.now() + 7 * 3_600_000);
  const day = Math.min(today.getUTCDate(), 28) - days;
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, day)).toISOString().slice(0, 10);
}
