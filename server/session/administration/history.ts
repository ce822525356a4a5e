import { areaKinds, type Role, roleNames } from '../../model/roles.js';
import { type AccountTrace, accountTraces } from '../store/accountTrail.js';
import type { Db } from '../store/db.js';
import { areaTables } from '../store/grants.js';

export const accountActs = [
  'CREATED',
  'RENAMED',
  'LOCKED',
  'UNLOCKED',
  'INVITED',
  'PASSWORD_SET',
  'SESSION_ENDED',
  'GRANT_GIVEN',
  'GRANT_CHANGED',
  'GRANT_WITHDRAWN',
] as const;

interface Changed {
  field: string;
  from: unknown;
  to: unknown;
}

/** What was done to an account, by whom, when. */
export interface AccountEvent {
  at: string;
  /** Null: at the machine itself. */
  by: string | null;
  act: (typeof accountActs)[number];
  /** The role a grant is of. */
  role: Role | null;
  /** Names and days; of areas, the ids of those that went and those that came. */
  changes: Changed[];
}

/** Newest first. All that the trail has of one operation and one grant is told as one event. */
export async function accountHistory(db: Db, user: string): Promise<AccountEvent[]> {
  const traces = await accountTraces(db, user);
  const roles = new Map(traces.flatMap(({ grant, before, after }) => roleIn(after ?? before).map((role) => [grant, role] as const)));
  return together(traces).map((group) => {
    const [{ at, by, grant }] = group;
    return { at, by, act: actOf(group), role: roles.get(grant) ?? null, changes: [...cellsIn(group), ...areasIn(group)] };
  });
}

const roleIn = (image: Image) => roleNames.filter((role) => role === image?.role);

type Group = [AccountTrace, ...AccountTrace[]];

function together(traces: readonly AccountTrace[]): Group[] {
  const groups = new Map<string, Group>();
  for (const trace of traces) {
    const key = `${trace.operation ?? `${trace.at} ${trace.row}`} ${trace.grant ?? trace.resource}`;
    const group = groups.get(key);
    if (group) group.push(trace);
    else groups.set(key, [trace]);
  }
  return [...groups.values()];
}

function actOf(group: Group): AccountEvent['act'] {
  const [{ resource, event, after }] = group;
  if (resource === 'Invitation') return 'INVITED';
  if (resource === 'Credential') return 'PASSWORD_SET';
  if (resource === 'Session') return 'SESSION_ENDED';
  if (resource === 'User') return event === 'I' ? 'CREATED' : lockIn(after);
  const made = group.find((trace) => trace.resource === 'Grant')?.event;
  return made === 'I' ? 'GRANT_GIVEN' : made === 'D' ? 'GRANT_WITHDRAWN' : 'GRANT_CHANGED';
}

const lockIn = (after: Image) => (after?.suspended_at === undefined ? 'RENAMED' : after.suspended_at === null ? 'UNLOCKED' : 'LOCKED');

/** The cells an administrator knows by name. */
const cells = { username: 'username', display_name: 'displayName', started_on: 'startedOn', ended_on: 'endedOn' };

const cellsIn = (group: Group): Changed[] =>
  group
    .filter(({ resource }) => resource === 'User' || resource === 'Grant')
    .flatMap(({ before, after }) =>
      Object.entries(cells).flatMap(([column, field]) => {
        const [from, to] = [textIn(before, column), textIn(after, column)];
        return from === to ? [] : [{ field, from, to }];
      }),
    );

const areasIn = (group: Group): Changed[] =>
  areaKinds.flatMap((field) => {
    const { column } = areaTables[field];
    const idsIn = (images: readonly Image[]) => images.flatMap((image) => textIn(image, column) ?? []);
    const [from, to] = [idsIn(group.map(({ before }) => before)), idsIn(group.map(({ after }) => after))];
    return from.length + to.length > 0 ? [{ field, from, to }] : [];
  });

type Image = AccountTrace['before'];

function textIn(image: Image, column: string): string | null {
  const value = image?.[column];
  return typeof value === 'string' ? value : null;
}
