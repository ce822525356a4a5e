import type { Label } from '../../../../shared/kinds.js';
import { ask } from '../../client.js';
import type { OpenSession } from '../account/SessionsTable.js';

export type AreaKind = 'places' | 'units' | 'agencies';
export const states = ['ACTIVE', 'INVITED', 'WITHOUT_ROLE', 'LOCKED'] as const;

export interface Area {
  kind: AreaKind;
  id: string;
  name: string;
  startedOn: string | null;
  endedOn: string | null;
}

export interface Grant {
  id: string;
  version: number;
  role: string;
  label: Label;
  startedOn: string;
  endedOn: string | null;
  inForce: boolean;
  areas: Area[];
}

export interface Account {
  id: string;
  version: number;
  username: string;
  displayName: string;
  state: (typeof states)[number];
  lastSeenAt: string | null;
  invitedUntil: string | null;
  blockedUntil: string | null;
  grants: Grant[];
}

export interface AccountEvent {
  at: string;
  by: string | null;
  act: string;
  role: Label | null;
  changes: { field: string; from: unknown; to: unknown }[];
  areas: Area[];
}

export interface GrantableRole {
  role: string;
  label: Label;
  areas: { kind: AreaKind; resource: string }[];
}

/** What a grant is over and how long; days as `yyyy-mm-dd`, none: today, or lasting. */
export interface Terms {
  places: string[];
  units: string[];
  agencies: string[];
  from: string | null;
  until: string | null;
}

export interface FailedSignIn {
  id: string;
  reason: string;
  address: string;
  count: number;
  lastAt: string;
  user: { id: string; displayName: string } | null;
  accountBlockedUntil: string | null;
  addressBlockedUntil: string | null;
}

const area = 'areas { kind id name startedOn endedOn }';
const account = `id version username displayName state lastSeenAt invitedUntil blockedUntil grants { id version role label { vi en } startedOn endedOn inForce ${area} }`;
const session = 'id label { vi en } createdAt lastSeenAt ip userAgent current user { id displayName username }';

export const readAccounts = async (asked: { search: string; state: string | null; take: number }) =>
  (
    await ask<{ accounts: { rows: Account[]; total: number } }>(
      `query Accounts($search: String!, $state: AccountState, $take: Int!) { accounts(search: $search, state: $state, take: $take) { total rows { ${account} } } }`,
      asked,
    )
  ).accounts;

export const readAccount = async (id: string) =>
  (
    await ask<{ account: (Account & { history: AccountEvent[] }) | null }>(
      `query Account($id: ID!) { account(id: $id) { ${account} history { at by act role { vi en } changes { field from to } ${area} } } }`,
      { id },
    )
  ).account;

export const readSessions = async (id: string | null) =>
  (await ask<{ sessions: OpenSession[] }>(`query Sessions($id: ID) { sessions: accountSessions(account: $id) { ${session} } }`, { id }))
    .sessions;

export const readFailures = async (id: string | null, take: number) =>
  (
    await ask<{ failures: { rows: FailedSignIn[]; total: number } }>(
      `query Failures($id: ID, $take: Int!) { failures: failedSignIns(account: $id, take: $take) { total
        rows { id reason address count lastAt user { id displayName } accountBlockedUntil addressBlockedUntil } } }`,
      { id, take },
    )
  ).failures;

export const readRoles = async () =>
  (await ask<{ roles: GrantableRole[] }>('query Roles { roles: grantableRoles { role label { vi en } areas { kind resource } } }')).roles;

/** With which somebody sets a password. */
export interface AccountLink {
  token: string;
  account: Account;
}

export const createAccount = async (made: { username: string; displayName: string; grants: (Terms & { role: string })[] }) =>
  (
    await ask<{ link: AccountLink }>(
      `mutation CreateAccount($username: String!, $displayName: String!, $grants: [NewGrant!]!) {
        link: createAccount(username: $username, displayName: $displayName, grants: $grants) { token account { ${account} } } }`,
      made,
    )
  ).link;

export const inviteAccount = async (id: string) =>
  (await ask<{ link: AccountLink }>(`mutation Invite($id: ID!) { link: inviteAccount(id: $id) { token account { ${account} } } }`, { id }))
    .link;

export const lockAccount = (id: string) => ask('mutation Lock($id: ID!) { lockAccount(id: $id) { id } }', { id });
export const unlockAccount = (id: string) => ask('mutation Unlock($id: ID!) { unlockAccount(id: $id) { id } }', { id });

export const renameAccount = (names: { id: string; version: number; username: string; displayName: string }) =>
  ask(
    `mutation Rename($id: ID!, $version: Int!, $username: String!, $displayName: String!) {
      renameAccount(id: $id, version: $version, username: $username, displayName: $displayName) { id } }`,
    names,
  );

export const addGrant = (id: string, grant: Terms & { role: string }) =>
  ask('mutation AddGrant($id: ID!, $grant: NewGrant!) { addGrant(account: $id, grant: $grant) { id } }', { id, grant });

export const changeGrant = ({ id, version }: Grant, terms: Terms) =>
  ask(
    'mutation ChangeGrant($id: ID!, $version: Int!, $terms: GrantTerms!) { changeGrant(id: $id, version: $version, terms: $terms) { id } }',
    {
      id,
      version,
      terms,
    },
  );

export const endGrant = ({ id, version }: Grant, on: string | null) =>
  ask('mutation EndGrant($id: ID!, $version: Int!, $on: String) { endGrant(id: $id, version: $version, on: $on) { id } }', {
    id,
    version,
    on,
  });

export const endSession = (id: string) => ask('mutation EndSession($id: ID!) { endSession(id: $id) }', { id });
export const endSessions = (id: string) => ask('mutation EndSessions($id: ID!) { endSessions(account: $id) }', { id });
