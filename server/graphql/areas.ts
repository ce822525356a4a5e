import type { Label } from '../../shared/kinds.js';
import { areaKinds, roles } from '../model/roles.js';
import { type NamedArea, namedAreas } from '../session/store/areas.js';
import type { GrantLine } from '../session/store/grants.js';
import type { Context } from './context.js';

/** Grants as people know them: the words for their roles and areas, asked for all of them at once. */
export async function inWords<G extends GrantLine>({ db, resources }: Context, grants: readonly G[]): Promise<(G & Named)[]> {
  const ids = Object.fromEntries(areaKinds.map((kind) => [kind, [...new Set(grants.flatMap((grant) => grant[kind]))]]));
  const named = await namedAreas(db, resources, ids);
  const areasOf = (grant: G) => named.filter(({ kind, id }) => grant[kind].includes(id));
  return grants.map((grant) => ({ ...grant, label: roles[grant.role], areas: areasOf(grant) }));
}

interface Named {
  label: Label;
  areas: NamedArea[];
}
