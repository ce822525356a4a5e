import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Apartment from '@mui/icons-material/ApartmentOutlined';
import Assignment from '@mui/icons-material/AssignmentOutlined';
import Badge from '@mui/icons-material/BadgeOutlined';
import Category from '@mui/icons-material/CategoryOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import Factory from '@mui/icons-material/FactoryOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import Hub from '@mui/icons-material/HubOutlined';
import LocationCity from '@mui/icons-material/LocationCityOutlined';
import MergeType from '@mui/icons-material/MergeTypeOutlined';
import Person from '@mui/icons-material/PersonOutlined';
import Place from '@mui/icons-material/PlaceOutlined';
import Star from '@mui/icons-material/StarOutline';
import Timeline from '@mui/icons-material/TimelineOutlined';
import Tune from '@mui/icons-material/TuneOutlined';
import Work from '@mui/icons-material/WorkOutline';
import type { SvgIconProps } from '@mui/material';
import type { ComponentType } from 'react';

interface ResourceLine {
  resource: string;
  icon: ComponentType<SvgIconProps>;
  /** The day of a line that its dated rows usually begin with. */
  since?: string;
  /** What a sheet shows until its user chooses otherwise; every usual column unless said. */
  columns?: readonly string[];
}

const words = (columns: string) => columns.split(' ');

/** The menu, in its order; the catalogue says which of these one may see, and everything else about them. */
export const resourceLines: readonly ResourceLine[] = [
  {
    resource: 'Enterprise',
    icon: Factory,
    since: 'foundedOn',
    columns: words(
      'name taxCode site.areaId site.zoneId standing.ownership standing.legalForm standing.status foundedOn operatingOn charterCapital industryId phone site.address note',
    ),
  },
  { resource: 'EnterpriseStanding', icon: Timeline },
  { resource: 'EnterpriseSite', icon: Place },
  {
    resource: 'PartyUnit',
    icon: AccountTree,
    since: 'establishedOn',
    columns: words('name kind placement.parentId seat.enterpriseId secretary.memberId establishedOn status code areaId note'),
  },
  { resource: 'PartyUnitPlacement', icon: Hub },
  { resource: 'PartyUnitEnterprise', icon: Apartment },
  { resource: 'UnitPost', icon: Star },
  {
    resource: 'PartyMember',
    icon: Badge,
    since: 'admittedOn',
    columns: words(
      'person.fullName person.bornOn person.gender cardNumber registration.unitId standing.is admittedOn officialOn person.employment.enterpriseId person.employment.job politicalTheory',
    ),
  },
  {
    resource: 'Person',
    icon: Person,
    since: 'member.admittedOn',
    columns: words(
      'fullName bornOn gender citizenId phone employment.enterpriseId employment.job member.cardNumber member.registration.unitId member.standing.is member.admittedOn member.officialOn',
    ),
  },
  { resource: 'MemberStanding', icon: Timeline },
  { resource: 'Registration', icon: HowToReg },
  { resource: 'Employment', icon: Work },
  { resource: 'MembershipDecision', icon: Gavel },
  { resource: 'AdminUnit', icon: LocationCity },
  { resource: 'AdminUnitSuccession', icon: MergeType },
  { resource: 'IndustrialZone', icon: Groups },
  { resource: 'IndustrialZoneArea', icon: Place },
  { resource: 'Industry', icon: Category },
  { resource: 'Parameter', icon: Tune },
  { resource: 'Holiday', icon: EventBusy },
];

export const resourceLine = (resource: string) => resourceLines.find((line) => line.resource === resource);

/** For a resource that has no line yet. */
export const plainIcon = Assignment;
