import { declareDaily } from '../model/daily.js';
import { MassOrganisation } from './association/massOrganisation.js';
import { MassOrganisationPost } from './association/massOrganisationPost.js';
import { MassOrganisationSurvey } from './association/massOrganisationSurvey.js';
import { Enterprise } from './economy/enterprise.js';
import { EnterpriseStanding } from './economy/enterpriseStanding.js';
import { Visit } from './economy/visit.js';
import { WorkforceSurvey } from './economy/workforceSurvey.js';
import { Indicator } from './indicator/indicator.js';
import { Candidate } from './party/candidate.js';
import { MemberEvaluation } from './party/memberEvaluation.js';
import { MembershipDecision } from './party/membershipDecision.js';
import { PartyMember } from './party/partyMember.js';
import { PartyUnit } from './party/partyUnit.js';
import { StudySession } from './party/studySession.js';
import { UnitEvaluation } from './party/unitEvaluation.js';
import { WorkRegulation } from './party/workRegulation.js';
import { AdminUnit } from './place/adminUnit.js';
import { ZoneSurvey } from './place/zoneSurvey.js';
import { Agency } from './plan/agency.js';
import { Assignment } from './plan/assignment.js';
import { Campaign } from './plan/campaign.js';
import { Commendation } from './plan/commendation.js';
import { Dialogue } from './plan/dialogue.js';
import { DocumentReceipt } from './plan/documentReceipt.js';
import { EmulationCriterion } from './plan/emulationCriterion.js';
import { GoodModel } from './plan/goodModel.js';
import { Inspection } from './plan/inspection.js';
import { Obstruction } from './plan/obstruction.js';
import { Petition } from './plan/petition.js';
import { PlanTask } from './plan/planTask.js';
import { PolicyDocument } from './plan/policyDocument.js';
import { TaskReport } from './plan/taskReport.js';
import { CodeEntry } from './rules/codeEntry.js';
import { Parameter } from './rules/parameter.js';

/** What stands on top of each role's menu: the work the plan gives it (domain paper 12.3). */
declareDaily({
  admin: [Agency, AdminUnit, Parameter, CodeEntry],
  enterpriseCommittee: [PartyUnit, PartyMember, Candidate, UnitEvaluation, WorkRegulation, Enterprise, PlanTask],
  organisationBoard: [PartyMember, MembershipDecision, Candidate, PartyUnit, UnitEvaluation, MemberEvaluation, PlanTask],
  massMobilisation: [Dialogue, Petition, Obstruction, GoodModel, MassOrganisation, Enterprise, PlanTask],
  propaganda: [Campaign, GoodModel, StudySession, PolicyDocument, PlanTask],
  peoplesCommittee: [Enterprise, WorkforceSurvey, ZoneSurvey, Petition, EmulationCriterion, Commendation, PlanTask],
  unionFederation: [MassOrganisation, MassOrganisationPost, MassOrganisationSurvey, Enterprise, DocumentReceipt, PlanTask],
  youthUnion: [MassOrganisation, MassOrganisationPost, MassOrganisationSurvey, Enterprise, DocumentReceipt, PlanTask],
  communeOfficer: [Enterprise, WorkforceSurvey, Visit, EnterpriseStanding],
  unitSecretary: [PartyMember, Candidate, StudySession, WorkRegulation, UnitEvaluation, MemberEvaluation],
  standingCommittee: [PlanTask, TaskReport, Indicator, Assignment, Inspection, PartyUnit, Enterprise],
  analyst: [Enterprise, WorkforceSurvey, PartyUnit, UnitEvaluation, MassOrganisation, Indicator],
});
