import type { Label } from '../../shared/kinds.js';

interface ResourceLine {
  resource: string;
  /** Days of a line that its dated rows may begin with, the usual one first. */
  since?: readonly string[];
  /** What a sheet shows until its user chooses otherwise; every usual column unless said. */
  columns?: readonly string[];
  /** What is told of each row in a tree. */
  inTree?: InTree;
  /** The row of another resource that one of these leads to. */
  next?: NextStep;
}

export interface NextStep {
  label: Label;
  resource: string;
  /** The link by which that row names whom this one names, and no other row does. */
  by: string;
  /** What a row holds that is due for it. */
  when: { field: string; among: readonly string[] };
}

interface InTree {
  /** Columns. */
  told: readonly string[];
  /** Rows of another resource, by the link they name it by: only those in force that day, of which `where` is given the test. */
  counted: { resource: string; by: string; where(inForce: object): object };
}

const words = (columns: string) => columns.split(' ');

/** What the catalogue does not say of some sheets; of the others there is nothing to say. */
export const resourceLines: readonly ResourceLine[] = [
  {
    resource: 'Enterprise',
    since: ['foundedOn', 'operatingOn'],
    columns: words(
      'name taxCode site.areaId site.zoneId standing.ownership standing.legalForm standing.status foundedOn operatingOn charterCapital industryId phone site.address note',
    ),
  },
  {
    resource: 'PartyUnit',
    since: ['establishedOn'],
    inTree: {
      told: words('kind secretary.memberId'),
      counted: {
        resource: 'Registration',
        by: 'unitId',
        where: (inForce) => ({
          kind: { eq: 'OFFICIAL' },
          ...inForce,
          member: { some: { standings: { is: { eq: 'OFFICIAL' }, ...inForce } } },
        }),
      },
    },
    columns: words('name kind status placement.parentId seat.enterpriseId secretary.memberId establishedOn code areaId note'),
  },
  {
    resource: 'PartyMember',
    since: ['admittedOn', 'officialOn'],
    columns: words(
      'person.fullName person.bornOn person.gender cardNumber admittedOn officialOn registration.unitId standing.is person.employment.enterpriseId person.employment.job politicalTheory',
    ),
  },
  {
    resource: 'Person',
    since: ['member.admittedOn', 'member.officialOn'],
    columns: words(
      'fullName bornOn gender citizenId phone employment.enterpriseId employment.job member.cardNumber member.registration.unitId member.standing.is member.admittedOn member.officialOn',
    ),
  },
  {
    resource: 'Candidate',
    next: {
      label: { vi: 'Kết nạp…', en: 'Admit…' },
      resource: 'PartyMember',
      by: 'personId',
      when: { field: 'stage', among: ['SUBMITTED', 'DECIDED'] },
    },
    columns: words('personId enterpriseId stage stageOn unitId outstandingOn sympathiserOn courseOn fileOn consideredOn note'),
  },
  {
    resource: 'MembershipDecision',
    columns: words('memberId kind number decidedOn ceremonyOn effectiveOn unitId enterpriseId ownership asOwner note'),
  },
  { resource: 'UnitDecision', columns: words('unitId kind number decidedOn parentId enterpriseId ownership areaId note') },
  {
    resource: 'UnitEvaluation',
    columns: words('unitId period periodFrom periodTo selfLevel level score number decidedOn comparisonGroup enterpriseId'),
  },
  {
    resource: 'MemberEvaluation',
    columns: words('memberId unitId period periodFrom periodTo selfLevel level score number decidedOn'),
  },
  {
    resource: 'MassOrganisation',
    since: ['establishedOn'],
    columns: words('name kind enterpriseId establishedOn form head.personId survey.members survey.surveyedOn decisionNumber endedOn'),
  },
  { resource: 'PlanTask', columns: words('code name clauseId rhythm dueOn doneOn evidence') },
  { resource: 'Parameter', columns: words('meaning value unit startedOn endedOn name of ruleBookId source doubt edition originalId') },
  { resource: 'Indicator', columns: words('code name clauseId unit period countedFrom quote doubt edition originalId') },
  { resource: 'Campaign', columns: words('topic form heldOn agencyId areaId audience documentId participants result') },
  { resource: 'Dialogue', columns: words('heldOn topic agencyId areaId participants commitments') },
];

export const resourceLine = (resource: string) => resourceLines.find((line) => line.resource === resource);
