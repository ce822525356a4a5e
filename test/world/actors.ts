import type { RowClass } from '../../server/model/field.js';
import { roleNames } from '../../server/model/roles.js';
import { resources } from '../../server/resources/index.js';
import { PartyUnit } from '../../server/resources/party/partyUnit.js';
import { AdminUnit } from '../../server/resources/place/adminUnit.js';
import { seesSome } from '../oracle/rights.js';
import type { Round, Site } from './rounds.js';

export type Somebody = Awaited<ReturnType<Site['as']>>;

/** Somebody of every role; those whose rows depend on an area of duty with a small one, a large one and none at all. */
export function everybody(site: Site, { chance, rows }: Round): Promise<Somebody[]> {
  const ids = (row: typeof AdminUnit | typeof PartyUnit, count: number) =>
    chance
      .shuffled(rows.all(row))
      .slice(0, count)
      .map(({ id }) => id);
  const duties = [0, 1, 4].map((count) => ({ places: ids(AdminUnit, count), units: ids(PartyUnit, count) }));
  const bound = (['communeOfficer', 'unitSecretary'] as const).flatMap((role) => duties.map((duty) => site.as(role, duty)));
  return Promise.all([
    ...roleNames.filter((role) => role !== 'communeOfficer' && role !== 'unitSecretary').map((role) => site.as(role)),
    ...bound,
  ]);
}

/** Of all that the role may read: a few at once, for no person may keep too many statements waiting. */
export async function everyResource({ actor }: Somebody, work: (row: RowClass) => Promise<void>): Promise<void> {
  const seen = resources.filter((row) => seesSome(actor.role, row));
  const few = 8;
  for (let at = 0; at < seen.length; at += few) await Promise.all(seen.slice(at, at + few).map(work));
}
