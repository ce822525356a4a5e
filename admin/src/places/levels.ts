import type { Catalog } from '../../../shared/catalog.js';
import { nested } from '../nested.js';
import type { Step } from './trail.js';

/** A figure of a level: how many rows of a resource, and how its rows reach the enterprises the level is about. */
interface Figure {
  resource: string;
  /** From such a row to its enterprise. */
  through: readonly string[];
  /** The link that way begins with, where it is private: who may not read it can't be told the figure. */
  rests?: string;
}

/** A level of the way from communes to members: groups of enterprises, or rows of a resource. */
export type Level =
  | {
      is: 'groups';
      path: readonly string[];
      byPlace: boolean;
      nothing: 'places.unknown' | 'places.outside';
      /** What holds of a row in sight that belongs to no group: for who doesn't see all the rows on the way, and can't ask what is not there. */
      apart?: object;
    }
  | { is: 'rows'; resource: string; columns: readonly string[]; where(steps: readonly Step[]): object; into(id: string): object };

/** Of the main site, which the way there has gone through: it is in sight. */
const outsideToday = { isMain: { eq: true }, overlaps: { today: true }, zoneId: { isNull: true } };

/** Commune, zone or cluster, enterprise, unit, member. */
export const levels: readonly Level[] = [
  { is: 'groups', path: ['site', 'areaId'], byPlace: true, nothing: 'places.unknown' },
  { is: 'groups', path: ['site', 'zoneId'], byPlace: false, nothing: 'places.outside', apart: { some: { sites: outsideToday } } },
  {
    is: 'rows',
    resource: 'Enterprise',
    columns: ['name', 'taxCode', 'standing.ownership', 'standing.status', 'site.areaId', 'site.zoneId', 'foundedOn'],
    where: (steps) => steps[1]?.where ?? {},
    into: (id) => ({ some: { enterprises: { enterpriseId: { eq: id }, overlaps: { today: true } } } }),
  },
  {
    is: 'rows',
    resource: 'PartyUnit',
    columns: ['name', 'kind', 'status', 'placement.parentId', 'secretary.memberId', 'establishedOn'],
    where: (steps) => steps[2]?.where ?? {},
    into: (id) => ({ registration: { unitId: { eq: id } } }),
  },
  {
    is: 'rows',
    resource: 'PartyMember',
    columns: ['person.fullName', 'person.bornOn', 'standing.is', 'officialOn', 'person.employment.enterpriseId', 'person.employment.job'],
    where: (steps) => steps[3]?.where ?? {},
    into: () => ({}),
  },
];

/** What is counted beside each group of enterprises. */
export const figures: readonly [Figure, ...Figure[]] = [
  { resource: 'Enterprise', through: [] },
  { resource: 'PartyUnit', through: ['enterprise'] },
  { resource: 'PartyMember', through: ['workplace'], rests: 'personId' },
];

/** Those of them that the reader may be told. */
export const countedFor = (catalog: Catalog) =>
  figures.flatMap((figure) =>
    catalog.resources
      .filter(({ name, fields }) => name === figure.resource && (!figure.rests || fields.some((field) => field.name === figure.rests)))
      .map((card) => ({ figure, card })),
  );

/** The rows of no group, as a condition; null where what isn't there might only be out of sight. */
export function apartFrom({ apart }: Extract<Level, { is: 'groups' }>, steps: readonly Step[]): object | null {
  const last = steps.at(-1);
  return apart && last ? { and: [last.where, apart] } : null;
}

/** The boundaries of a day, as a group is asked by them. */
const boundariesOf = (day: string | null) => ({ boundaries: day ? { day } : { today: true } });

export const groupsOf = (level: Extract<Level, { is: 'groups' }>, figure: Figure, steps: readonly Step[], day: string | null) => ({
  by: [nested([...figure.through, ...level.path], level.byPlace ? boundariesOf(day) : {})],
  where: nested(figure.through, steps.at(-1)?.where ?? {}),
  measures: [{ as: 'count', fn: 'COUNT' }],
  take: 1000,
});
