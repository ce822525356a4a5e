import { roleNames } from '../../server/model/roles.js';
import { PartyUnit } from '../../server/resources/party/partyUnit.js';
import { AdminUnit } from '../../server/resources/place/adminUnit.js';
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
