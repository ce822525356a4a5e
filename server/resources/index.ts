import { MassOrganisation } from './association/massOrganisation.js';
import { MassOrganisationPost } from './association/massOrganisationPost.js';
import { MassOrganisationSurvey } from './association/massOrganisationSurvey.js';
import './daily.js';
import { Enterprise } from './economy/enterprise.js';
import { EnterpriseOwner } from './economy/enterpriseOwner.js';
import { EnterprisePost } from './economy/enterprisePost.js';
import { EnterpriseSite } from './economy/enterpriseSite.js';
import { EnterpriseStanding } from './economy/enterpriseStanding.js';
import { Industry } from './economy/industry.js';
import { Visit } from './economy/visit.js';
import { WorkforceSurvey } from './economy/workforceSurvey.js';
import { Indicator } from './indicator/indicator.js';
import { Snapshot } from './indicator/snapshot.js';
import { Target } from './indicator/target.js';
import { Candidate } from './party/candidate.js';
import { Employment } from './party/employment.js';
import { EstablishmentCase } from './party/establishmentCase.js';
import { Introduction } from './party/introduction.js';
import { MemberEvaluation } from './party/memberEvaluation.js';
import { MemberStanding } from './party/memberStanding.js';
import { MembershipDecision } from './party/membershipDecision.js';
import { PartyMember } from './party/partyMember.js';
import { PartyUnit } from './party/partyUnit.js';
import { PartyUnitEnterprise } from './party/partyUnitEnterprise.js';
import { PartyUnitPlacement } from './party/partyUnitPlacement.js';
import { PartyUnitSuccession } from './party/partyUnitSuccession.js';
import { Person } from './party/person.js';
import { Registration } from './party/registration.js';
import { StudySession } from './party/studySession.js';
import { UnitDecision } from './party/unitDecision.js';
import { UnitEvaluation } from './party/unitEvaluation.js';
import { UnitPost } from './party/unitPost.js';
import { UnitTerm } from './party/unitTerm.js';
import { WorkRegulation } from './party/workRegulation.js';
import { AdminUnit } from './place/adminUnit.js';
import { AdminUnitSuccession } from './place/adminUnitSuccession.js';
import { IndustrialZone } from './place/industrialZone.js';
import { IndustrialZoneArea } from './place/industrialZoneArea.js';
import { ZoneSurvey } from './place/zoneSurvey.js';
import { Agency } from './plan/agency.js';
import { AgencySuccession } from './plan/agencySuccession.js';
import { Assignment } from './plan/assignment.js';
import { Campaign } from './plan/campaign.js';
import { Clause } from './plan/clause.js';
import { Commendation } from './plan/commendation.js';
import { DevelopmentPlanLine } from './plan/developmentPlanLine.js';
import { Dialogue } from './plan/dialogue.js';
import { DialogueEnterprise } from './plan/dialogueEnterprise.js';
import { DocumentReceipt } from './plan/documentReceipt.js';
import { EmulationCriterion } from './plan/emulationCriterion.js';
import { GoodModel } from './plan/goodModel.js';
import { Inspection } from './plan/inspection.js';
import { Obstruction } from './plan/obstruction.js';
import { Petition } from './plan/petition.js';
import { PlanTask } from './plan/planTask.js';
import { PolicyDocument } from './plan/policyDocument.js';
import { TaskAgency } from './plan/taskAgency.js';
import { TaskReport } from './plan/taskReport.js';
import { CodeEntry } from './rules/codeEntry.js';
import { Holiday } from './rules/holiday.js';
import { Parameter } from './rules/parameter.js';
import { RuleBook } from './rules/ruleBook.js';

/** In menu order. */
export const resources = [
  AdminUnit,
  AdminUnitSuccession,
  IndustrialZone,
  IndustrialZoneArea,
  ZoneSurvey,
  Enterprise,
  EnterpriseStanding,
  EnterpriseSite,
  EnterpriseOwner,
  EnterprisePost,
  WorkforceSurvey,
  Visit,
  Industry,
  PartyUnit,
  PartyUnitPlacement,
  PartyUnitSuccession,
  PartyUnitEnterprise,
  UnitDecision,
  UnitTerm,
  UnitPost,
  WorkRegulation,
  StudySession,
  UnitEvaluation,
  Person,
  PartyMember,
  MemberStanding,
  Registration,
  Employment,
  MembershipDecision,
  MemberEvaluation,
  Candidate,
  Introduction,
  EstablishmentCase,
  MassOrganisation,
  MassOrganisationPost,
  MassOrganisationSurvey,
  PolicyDocument,
  Clause,
  DocumentReceipt,
  Agency,
  AgencySuccession,
  Assignment,
  PlanTask,
  TaskAgency,
  TaskReport,
  DevelopmentPlanLine,
  Dialogue,
  DialogueEnterprise,
  Petition,
  Campaign,
  GoodModel,
  Commendation,
  EmulationCriterion,
  Obstruction,
  Inspection,
  Indicator,
  Target,
  Snapshot,
  RuleBook,
  Parameter,
  Holiday,
  CodeEntry,
];
