import type { DataSource } from 'typeorm';
import type { RowClass } from '../../server/model/field.js';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../server/resources/economy/enterpriseSite.js';
import { EnterpriseStanding } from '../../server/resources/economy/enterpriseStanding.js';
import { AdminUnit } from '../../server/resources/place/adminUnit.js';
import type { Habits } from './contender.js';
import type { Found, Rows } from './naiveSource.js';

export interface EnterpriseWhere {
  site?: { areaId?: { eq: string }; zoneId?: { eq: string } };
  standing?: { status: { eq: string } };
  industryId?: { eq: string };
}

const inForce = (alias: string) => `${alias}.startedOn <= current_date and (${alias}.endedOn is null or current_date < ${alias}.endedOn)`;

/** The conditions the questions bring, as joins: no enterprise has two rows in force at once. */
export function enterprises(rows: Rows, { site, standing, industryId }: EnterpriseWhere): Rows {
  if (site) {
    rows.innerJoin(EnterpriseSite, 's', `s.enterpriseId = r.id and s.isMain and ${inForce('s')}`);
    for (const [name, test] of Object.entries(site)) rows.andWhere(`s.${name} = :${name}`, { [name]: test.eq });
  }
  if (standing) {
    rows.innerJoin(EnterpriseStanding, 'st', `st.enterpriseId = r.id and ${inForce('st')}`);
    rows.andWhere('st.status = :status', { status: standing.status.eq });
  }
  if (industryId) rows.andWhere('r.industryId = :industry', { industry: industryId.eq });
  return rows;
}

export const largest = (rows: Rows, byCapital: boolean): Rows =>
  byCapital ? rows.orderBy('r.charterCapital', 'DESC', 'NULLS LAST').addOrderBy('r.id') : rows.orderBy('r.id');

interface Group {
  area: string | null;
  enterprises: number;
  capital: number | null;
}

/** A group by written for the one question. */
export async function groupsBySql(source: DataSource, where: EnterpriseWhere) {
  const rows = await enterprises(source.getRepository<Found>(Enterprise).createQueryBuilder('r'), where)
    .select('s.areaId', 'area')
    .addSelect('count(*)::int', 'enterprises')
    .addSelect('sum(r.charterCapital)::float', 'capital')
    .groupBy('s.areaId')
    .getRawMany<Group>();
  return labelled(source, rows);
}

/** What a reader that knows rows only does: it reads them and counts. */
export async function groupsByRows(source: DataSource, where: EnterpriseWhere, reads: Habits['reads']) {
  const of = (row: RowClass, alias: string, names: readonly string[]): Rows => {
    const all = source.getRepository<Found>(row).createQueryBuilder(alias);
    return reads === 'whole' ? all : all.select(names.map((name) => `${alias}.${name}`));
  };
  const rows = await enterprises(of(Enterprise, 'r', ['id', 'charterCapital']), where).getMany();
  const sites = await of(EnterpriseSite, 's', ['id', 'enterpriseId', 'areaId'])
    .where(`s.enterpriseId in (:...ids) and s.isMain and ${inForce('s')}`, { ids: rows.map(({ id }) => id) })
    .getMany();
  const areas = new Map(sites.map((site) => [site.enterpriseId, site.areaId]));
  const groups = new Map<string | null, Group>();
  for (const { id, charterCapital } of rows) {
    const area = areas.get(id) ?? null;
    const { enterprises, capital } = groups.get(area) ?? { enterprises: 0, capital: null };
    groups.set(area, {
      area,
      enterprises: enterprises + 1,
      capital: charterCapital === null ? capital : (capital ?? 0) + Number(charterCapital),
    });
  }
  return labelled(source, [...groups.values()]);
}

async function labelled(source: DataSource, groups: readonly Group[]) {
  const units = await source
    .getRepository<Found>(AdminUnit)
    .createQueryBuilder('u')
    .select(['u.id', 'u.fullName'])
    .whereInIds(groups.flatMap(({ area }) => area ?? []))
    .getMany();
  const names = new Map(units.map(({ id, fullName }) => [id, fullName]));
  const rows = groups.toSorted((one, other) => (one.area ?? '~').localeCompare(other.area ?? '~', 'en'));
  return {
    rows: rows.map(({ area, enterprises, capital }) => ({
      keys: [{ value: area, label: area === null ? null : (names.get(area) ?? null) }],
      values: [enterprises, capital],
    })),
    partial: false,
  };
}
