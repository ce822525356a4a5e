import { Enterprise } from './economy/enterprise.js';
import { EnterpriseSite } from './economy/enterpriseSite.js';
import { EnterpriseStanding } from './economy/enterpriseStanding.js';
import { Industry } from './economy/industry.js';
import { Employment } from './party/employment.js';
import { MemberStanding } from './party/memberStanding.js';
import { MembershipDecision } from './party/membershipDecision.js';
import { PartyMember } from './party/partyMember.js';
import { PartyUnit } from './party/partyUnit.js';
import { PartyUnitEnterprise } from './party/partyUnitEnterprise.js';
import { PartyUnitPlacement } from './party/partyUnitPlacement.js';
import { Person } from './party/person.js';
import { Registration } from './party/registration.js';
import { UnitPost } from './party/unitPost.js';
import { AdminUnit } from './place/adminUnit.js';
import { AdminUnitSuccession } from './place/adminUnitSuccession.js';
import { IndustrialZone } from './place/industrialZone.js';
import { IndustrialZoneArea } from './place/industrialZoneArea.js';
import { Holiday } from './rules/holiday.js';
import { Parameter } from './rules/parameter.js';

/** In menu order. */
export const resources = [
  AdminUnit,
  AdminUnitSuccession,
  IndustrialZone,
  IndustrialZoneArea,
  Enterprise,
  EnterpriseStanding,
  EnterpriseSite,
  Industry,
  PartyUnit,
  PartyUnitPlacement,
  PartyUnitEnterprise,
  UnitPost,
  Person,
  PartyMember,
  MemberStanding,
  Registration,
  Employment,
  MembershipDecision,
  Parameter,
  Holiday,
];
