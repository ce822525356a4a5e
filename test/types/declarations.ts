import { Amount, Choice, Day, Flag, Integer, Link, Name, Secret, Text } from '../../server/model/field.js';
import { indicator } from '../../server/model/indicator.js';
import { Back, Current, Only } from '../../server/model/reach.js';
import { Resource } from '../../server/model/resource.js';
import { Row } from '../../server/model/row.js';
import { groupRule, rule } from '../../server/model/rule.js';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../server/resources/economy/enterpriseSite.js';
import { EnterpriseStanding } from '../../server/resources/economy/enterpriseStanding.js';
import { MembershipDecision } from '../../server/resources/party/membershipDecision.js';
import { PartyMember } from '../../server/resources/party/partyMember.js';
import type { PartyUnit } from '../../server/resources/party/partyUnit.js';
import { Person } from '../../server/resources/party/person.js';
import { Registration } from '../../server/resources/party/registration.js';
import { AdminUnit } from '../../server/resources/place/adminUnit.js';
import type { Key, Many, One, Where } from '../../shared/where.js';

/** What must not compile. `tsc` reads this file: an error that no longer comes is an error. */

const label = { vi: 'x', en: 'x' };
const colours = { RED: label, BLUE: label };

export class Right {
  @Name({ ...label, required: true }) name!: string;
  @Text(label) note!: string | null;
  @Integer(label) workers!: number | null;
  @Flag({ ...label, required: true }) isMain!: boolean;
  @Day({ ...label, required: true }) startedOn!: Day;
  @Secret(label) citizenId!: Secret | null;
  @Choice('Colour', colours, label) colour!: keyof typeof colours | null;
  @Link(() => AdminUnit, { ...label, required: true }) areaId!: Key<AdminUnit>;
  @Back(() => Registration, 'unitId') registrations!: Many<Registration>;
  @Current(() => Registration, 'memberId', { where: { kind: { eq: 'OFFICIAL' } } }) registration!: One<Registration>;
}

export class Wrong {
  // @ts-expect-error a required field is never null
  @Name({ ...label, required: true }) name!: string | null;
  // @ts-expect-error an optional field may be null
  @Text(label) note!: string;
  // @ts-expect-error a number is not a string
  @Integer({ ...label, required: true }) workers!: string;
  // @ts-expect-error an amount is not a flag
  @Amount(label) share!: boolean | null;
  // @ts-expect-error a day is not any text
  @Day({ ...label, required: true }) startedOn!: string;
  // @ts-expect-error nor is a secret
  @Secret(label) citizenId!: string | null;
  // @ts-expect-error a link says where it leads
  @Link(() => AdminUnit, label) placeId!: string | null;
  // @ts-expect-error GREEN is not one of the choices
  @Choice('Colour', colours, { ...label, required: true }) colour!: 'RED' | 'GREEN';
  // @ts-expect-error both labels are needed
  @Text({ en: 'Name' }) untranslated!: string | null;
  // @ts-expect-error the key must be of the linked resource
  @Link(() => AdminUnit, { ...label, required: true }) areaId!: Key<Enterprise>;
  // @ts-expect-error a registration has no such link
  @Back(() => Registration, 'enterpriseId') registrations!: Many<Registration>;
  // @ts-expect-error a field that is no link leads nowhere back
  @Back(() => Registration, 'startedOn') starts!: Many<Registration>;
  // @ts-expect-error the rows over there are of another resource
  @Back(() => Registration, 'unitId') others!: Many<PartyUnit>;
  // @ts-expect-error one is not many
  @Only(() => PartyMember, 'personId') member!: Many<PartyMember>;
  // @ts-expect-error PERMANENT is no kind of registration
  @Current(() => Registration, 'memberId', { where: { kind: { eq: 'PERMANENT' } } }) registration!: One<Registration>;
}

const resource = { ...label, plural: 'sketches', area: 'plan', title: 'note', access: {} } as const;

@Resource<Sketch>({ ...resource, dated: { from: 'startedOn', to: 'endedOn', alone: ['areaId'] } })
export class Sketch extends Row {
  @Link(() => AdminUnit, { ...label, required: true }) areaId!: Key<AdminUnit>;
  @Day({ ...label, required: true }) startedOn!: Day;
  @Day(label) endedOn!: Day | null;
}

// @ts-expect-error no such field to be dated by
Resource<Sketch>({ ...resource, dated: { from: 'beganOn', to: 'endedOn' } });
// @ts-expect-error no such role
Resource<Sketch>({ ...resource, access: { read: { janitor: 'all' } } });
// @ts-expect-error no such area of duty
Resource<Sketch>({ ...resource, access: { read: { communeOfficer: { areaId: { within: { actor: 'planets' } } } } } });
// @ts-expect-error a scope names fields of the resource
Resource<Sketch>({ ...resource, access: { read: { communeOfficer: { placeId: { within: { actor: 'places' } } } } } });

const facts = { ...label, code: 'R00', severity: 'WATCH', source: '' } as const;

rule(Enterprise, {
  ...facts,
  where: { standing: { ownership: { in: ['FDI_100'] } }, none: { units: { unit: { status: { eq: 'ACTIVE' } } } } },
});
// @ts-expect-error no such field
rule(Person, { ...facts, where: { fulName: { eq: 'A' } } });
// @ts-expect-error wrong type of value
rule(Enterprise, { ...facts, where: { charterCapital: { gte: 'much' } } });
// @ts-expect-error no such field across the link
rule(PartyMember, { ...facts, where: { workplace: { colour: { eq: 'RED' } } } });
// @ts-expect-error no such choice
rule(EnterpriseStanding, { ...facts, where: { status: { eq: 'SLEEPING' } } });
// @ts-expect-error a choice is not searched by its parts
rule(EnterpriseStanding, { ...facts, where: { status: { contains: 'ACT' } } });
// @ts-expect-error of a secret one may only ask whether it equals
rule(Person, { ...facts, where: { citizenId: { startsWith: '024' } } });
// @ts-expect-error many are asked with some, none, count or latest
rule(Enterprise, { ...facts, where: { sites: { isMain: { eq: true } } } });
// @ts-expect-error one is not asked with some
rule(Enterprise, { ...facts, where: { some: { standing: { status: { eq: 'ACTIVE' } } } } });
// @ts-expect-error a name is not inside a place
rule(AdminUnit, { ...facts, where: { name: { within: { actor: 'places' } } } });
// @ts-expect-error a flag is true or false
rule(EnterpriseSite, { ...facts, where: { isMain: { eq: 'yes' } } });
// @ts-expect-error a count is compared with numbers
rule(Enterprise, { ...facts, where: { count: { sites: { gte: 'two' } } } });
// @ts-expect-error no such way to compare
rule(Enterprise, { ...facts, where: { foundedOn: { vs: [{ op: 'BEFORE', today: true }] } } });
// @ts-expect-error a rule says how grave it is
rule(Enterprise, { ...label, code: 'R00', source: '', where: {} });

// @ts-expect-error no such field to group by
groupRule(Person, { ...facts, group: { by: [{ nickname: true }], measures: [{ as: 'rows', fn: 'COUNT' }] } });
// @ts-expect-error many rows are not one value to group by
groupRule(Enterprise, { ...facts, group: { by: [{ sites: true }], measures: [{ as: 'rows', fn: 'COUNT' }] } });
// @ts-expect-error no such figure
groupRule(Person, { ...facts, group: { measures: [{ as: 'rows', fn: 'GUESS' }] } });

const promise = { ...label, code: 'K0', clause: '', quote: '', unit: 'members', period: 'year', figure: 'rows', target: null } as const;
const group = { measures: [{ as: 'rows', fn: 'COUNT' }] } as const;

indicator(MembershipDecision, { ...promise, group, breakdowns: { place: { areaId: { boundaries: { day: '2023-12-31' } } } } });
// @ts-expect-error no such bucket
indicator(MembershipDecision, { ...promise, group, breakdowns: { year: { decidedOn: { bucket: 'CENTURY' } } } });
// @ts-expect-error no such path to break down by
indicator(MembershipDecision, { ...promise, group, breakdowns: { cluster: { enterprise: { zoneId: true } } } });

export const nested: Where<PartyUnit> = {
  // @ts-expect-error a condition holds to its resource at any depth
  or: [{ some: { registrations: { member: { person: { shoeSize: { gt: 40 } } } } } }],
};
