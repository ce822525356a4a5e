import { Agency } from './agency.js';
import { AgencySuccession } from './agencySuccession.js';
import { Assignment } from './assignment.js';
import { Campaign } from './campaign.js';
import { Candidate } from './candidate.js';
import { Clause } from './clause.js';
import { Commendation } from './commendation.js';
import { DevelopmentPlanLine } from './developmentPlanLine.js';
import { Dialogue } from './dialogue.js';
import { DialogueEnterprise } from './dialogueEnterprise.js';
import { DocumentReceipt } from './documentReceipt.js';
import { EmulationCriterion } from './emulationCriterion.js';
import { EnterpriseOwner } from './enterpriseOwner.js';
import { EnterprisePost } from './enterprisePost.js';
import { EstablishmentCase } from './establishmentCase.js';
import { GoodModel } from './goodModel.js';
import { Indicator } from './indicator.js';
import { Inspection } from './inspection.js';
import { Introduction } from './introduction.js';
import { MassOrganisation } from './massOrganisation.js';
import { MassOrganisationPost } from './massOrganisationPost.js';
import { MassOrganisationSurvey } from './massOrganisationSurvey.js';
import { MemberEvaluation } from './memberEvaluation.js';
import { Obstruction } from './obstruction.js';
import { PartyUnitSuccession } from './partyUnitSuccession.js';
import { Petition } from './petition.js';
import { PlanTask } from './planTask.js';
import { PolicyDocument } from './policyDocument.js';
import { RuleBook } from './ruleBook.js';
import { Snapshot } from './snapshot.js';
import { StudySession } from './studySession.js';
import { Target } from './target.js';
import { TaskAgency } from './taskAgency.js';
import { TaskReport } from './taskReport.js';
import { UnitDecision } from './unitDecision.js';
import { UnitEvaluation } from './unitEvaluation.js';
import { UnitTerm } from './unitTerm.js';
import { Visit } from './visit.js';
import { WorkforceSurvey } from './workforceSurvey.js';
import { WorkRegulation } from './workRegulation.js';
import { ZoneSurvey } from './zoneSurvey.js';

/** Every resource of the plan that is not yet part of the slice, in menu order. */
export const laterResources = [
  ZoneSurvey,
  EnterpriseOwner,
  EnterprisePost,
  WorkforceSurvey,
  Visit,
  PartyUnitSuccession,
  UnitDecision,
  UnitTerm,
  WorkRegulation,
  StudySession,
  Candidate,
  Introduction,
  UnitEvaluation,
  MemberEvaluation,
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
];
