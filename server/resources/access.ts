import { privacies } from '../../shared/kinds.js';
import { type Role, reads, roleNames } from '../model/roles.js';

type AllOf = { readonly [R in Role]?: 'all' };

/** Those who oversee the whole plan. The rest see persons only where they have a duty. */
export const overseers = {
  admin: 'all',
  enterpriseCommittee: 'all',
  organisationBoard: 'all',
  massMobilisation: 'all',
  standingCommittee: 'all',
  analyst: 'all',
} as const satisfies AllOf;

/** Every function that works for the whole area: what is public about enterprises and units is theirs to read. */
export const agencies = {
  ...overseers,
  propaganda: 'all',
  peoplesCommittee: 'all',
  unionFederation: 'all',
  youthUnion: 'all',
} as const satisfies AllOf;

const everyone = { ...agencies, communeOfficer: 'all', unitSecretary: 'all' } as const satisfies AllOf;

/** Those who keep the records of the Party. */
export const boards = { enterpriseCommittee: 'all', organisationBoard: 'all' } as const satisfies AllOf;

/** Those who keep the records of enterprises. */
export const registrars = { ...boards, peoplesCommittee: 'all' } as const satisfies AllOf;

const keeper = { admin: 'all' } as const satisfies AllOf;

/** Reference data: everybody reads it, the administrator keeps it. */
export const reference = { read: everyone, create: keeper, update: keeper, delete: keeper } as const;

/** The roles whose rows depend on an area of duty: for them a link must say that it stays inside. */
export const dutyRoles = ['communeOfficer', 'unitSecretary'] as const satisfies readonly Role[];

/** Who may say whose a row is: whoever could would bring any row into his own area of duty. */
export const boardWriters = ['enterpriseCommittee', 'organisationBoard'] as const satisfies readonly Role[];
export const mobiliserWriters = [...boardWriters, 'massMobilisation'] as const satisfies readonly Role[];
export const registrarWriters = [...boardWriters, 'peoplesCommittee'] as const satisfies readonly Role[];

const personalReaders = roleNames.filter((role) => privacies.indexOf(reads[role]) >= privacies.indexOf('personal'));

/** Who reads what is personal, and the federations, whose own officials these are: of others they see no rows. */
export const officialReaders: readonly Role[] = [...personalReaders, 'unionFederation', 'youthUnion'];

/** Who reads what is personal, of everybody: a fault of two rows is told to those who see both. */
export const overseeingReaders: readonly Role[] = personalReaders.filter((role) => role in overseers);

/** Figures about places and economy, which the commune may read whole. */
export const registry = { read: { ...agencies, communeOfficer: 'all' }, create: registrars, update: registrars, delete: boards } as const;

export const planKeepers = { admin: 'all', ...boards } as const satisfies AllOf;

/** Those who meet enterprises and people. */
export const mobilisers = { ...boards, massMobilisation: 'all' } as const satisfies AllOf;
