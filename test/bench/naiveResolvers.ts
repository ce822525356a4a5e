import type { GraphQLResolveInfo } from 'graphql';
import type { DataSource } from 'typeorm';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../server/resources/economy/enterpriseSite.js';
import { EnterpriseStanding } from '../../server/resources/economy/enterpriseStanding.js';
import { Industry } from '../../server/resources/economy/industry.js';
import { Employment } from '../../server/resources/party/employment.js';
import { PartyMember } from '../../server/resources/party/partyMember.js';
import { PartyUnitEnterprise } from '../../server/resources/party/partyUnitEnterprise.js';
import { Person } from '../../server/resources/party/person.js';
import { AdminUnit } from '../../server/resources/place/adminUnit.js';
import { IndustrialZone } from '../../server/resources/place/industrialZone.js';
import type { Habits } from './contender.js';
import { type EnterpriseWhere, enterprises, groupsByRows, groupsBySql, largest } from './naiveQueries.js';
import { countBy, type Found, listBy, oneBy, rowsOf } from './naiveSource.js';

interface Args {
  id: string;
  where?: EnterpriseWhere;
  order?: { charterCapital?: 'DESC' }[];
  take: number;
  skip: number;
}
interface Page {
  parent: Found;
  args: Args;
}
type Info = GraphQLResolveInfo;
type Resolve = (parent: never, args: Args, context: object, info: Info) => unknown;

const current = 'r.startedOn <= current_date and (r.endedOn is null or current_date < r.endedOn)';
const page = (parent: Found, args: Args): Page => ({ parent, args });

/** Resolvers of what the questions touch, as one writes them by hand. */
export function naiveResolvers(source: DataSource, { reads, groups }: Habits): Record<string, Record<string, Resolve>> {
  const rows = rowsOf(source, reads);
  const loaders = new WeakMap<object, Map<string, unknown>>();
  /** One loader of each kind for a request, whatever the rows that ask it. */
  const once = <L>(context: object, name: string, make: () => L): L => {
    const kept = loaders.get(context) ?? new Map<string, unknown>();
    loaders.set(context, kept);
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name) as L;
  };
  const byId =
    (row: new () => Found, key: string): Resolve =>
    (parent: Found, _, context, info) =>
      parent[key] && once(context, key, () => oneBy('id', () => rows(row, info))).load(parent[key]);
  const currentOf =
    (row: new () => Found, only: string): Resolve =>
    ({ id }: Found, _, context, info) =>
      once(context, row.name, () => oneBy('enterpriseId', () => rows(row, info, ['enterpriseId']).where(only))).load(id);

  return {
    Query: {
      enterprise: (_, { id }, __, info) => rows(Enterprise, info).where('r.id = :id', { id }).getOne(),
      enterprises: page,
      adminUnits: page,
      enterpriseGroups: (_, { where }) => (groups === 'sql' ? groupsBySql(source, where ?? {}) : groupsByRows(source, where ?? {}, reads)),
    },
    EnterprisePage: {
      rows: ({ args: { where, order, take, skip } }: Page, _, __, info) =>
        largest(enterprises(rows(Enterprise, info), where ?? {}), order?.[0]?.charterCapital !== undefined)
          .take(take)
          .skip(skip)
          .getMany(),
      total: ({ args: { where } }: Page, _, __, info) => enterprises(rows(Enterprise, info), where ?? {}).getCount(),
    },
    AdminUnitPage: {
      rows: ({ args: { take, skip } }: Page, _, __, info) =>
        rows(AdminUnit, info)
          .where(`r.level = 'COMMUNE' and r.startedOn <= '2020-01-01' and r.endedOn > '2020-01-01'`)
          .orderBy('r.code')
          .addOrderBy('r.id')
          .take(take)
          .skip(skip)
          .getMany(),
    },
    AdminUnit: { sites: page },
    EnterpriseSitePage: {
      rows: ({ parent, args: { take } }: Page, _, context, info) =>
        once(context, 'sites', () => listBy(source, sitesOf, take, () => rows(EnterpriseSite, info))).load(parent.id),
    },
    EnterpriseSite: {
      enterprise: byId(Enterprise, 'enterpriseId'),
      area: byId(AdminUnit, 'areaId'),
      zone: byId(IndustrialZone, 'zoneId'),
    },
    Enterprise: {
      employments: page,
      units: page,
      industry: byId(Industry, 'industryId'),
      standing: currentOf(EnterpriseStanding, current),
      site: currentOf(EnterpriseSite, `r.isMain and ${current}`),
    },
    EmploymentPage: {
      rows: ({ parent, args: { take } }: Page, _, context, info) =>
        once(context, 'employments', () => listBy(source, employmentsOf, take, () => rows(Employment, info))).load(parent.id),
    },
    Employment: { person: byId(Person, 'personId') },
    Person: {
      member: ({ id }: Found, _, context, info) =>
        once(context, 'member', () => oneBy('personId', () => rows(PartyMember, info, ['personId']))).load(id),
    },
    PartyUnitEnterprisePage: {
      total: ({ parent }: Page, _, context, info) =>
        once(context, 'units', () => countBy('enterpriseId', () => rows(PartyUnitEnterprise, info))).load(parent.id),
    },
  };
}

const sitesOf = `select k.id as key, s.id from unnest($1::uuid[]) k(id) cross join lateral (
  select s.id from enterprise_site s where s.area_id in (select area_id from territory where unit_id = k.id) and s.is_main
  order by s.id limit $2) s order by k.id, s.id`;
const employmentsOf = `select k.id as key, e.id from unnest($1::uuid[]) k(id) cross join lateral (
  select e.id from employment e where e.enterprise_id = k.id order by e.id limit $2) e order by k.id, e.id`;
