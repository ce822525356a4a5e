import type { RowClass } from '../model/field.js';
import { MassOrganisation } from '../resources/association/massOrganisation.js';
import { MassOrganisationPost } from '../resources/association/massOrganisationPost.js';
import { MassOrganisationSurvey } from '../resources/association/massOrganisationSurvey.js';
import { Enterprise } from '../resources/economy/enterprise.js';
import { EnterpriseOwner } from '../resources/economy/enterpriseOwner.js';
import { EnterprisePost } from '../resources/economy/enterprisePost.js';
import { EnterpriseSite } from '../resources/economy/enterpriseSite.js';
import { EnterpriseStanding } from '../resources/economy/enterpriseStanding.js';
import { Visit } from '../resources/economy/visit.js';
import { WorkforceSurvey } from '../resources/economy/workforceSurvey.js';
import { Snapshot } from '../resources/indicator/snapshot.js';
import { Target } from '../resources/indicator/target.js';
import { Candidate } from '../resources/party/candidate.js';
import { Employment } from '../resources/party/employment.js';
import { EstablishmentCase } from '../resources/party/establishmentCase.js';
import { Introduction } from '../resources/party/introduction.js';
import { MemberEvaluation } from '../resources/party/memberEvaluation.js';
import { MembershipDecision } from '../resources/party/membershipDecision.js';
import { PartyMember } from '../resources/party/partyMember.js';
import { PartyUnit } from '../resources/party/partyUnit.js';
import { PartyUnitEnterprise } from '../resources/party/partyUnitEnterprise.js';
import { Registration } from '../resources/party/registration.js';
import { StudySession } from '../resources/party/studySession.js';
import { UnitDecision } from '../resources/party/unitDecision.js';
import { UnitEvaluation } from '../resources/party/unitEvaluation.js';
import { UnitPost } from '../resources/party/unitPost.js';
import { UnitTerm } from '../resources/party/unitTerm.js';
import { WorkRegulation } from '../resources/party/workRegulation.js';
import { IndustrialZone } from '../resources/place/industrialZone.js';
import { IndustrialZoneArea } from '../resources/place/industrialZoneArea.js';
import { ZoneSurvey } from '../resources/place/zoneSurvey.js';
import { Agency } from '../resources/plan/agency.js';
import { AgencySuccession } from '../resources/plan/agencySuccession.js';
import { Assignment } from '../resources/plan/assignment.js';
import { Campaign } from '../resources/plan/campaign.js';
import { Commendation } from '../resources/plan/commendation.js';
import { DevelopmentPlanLine } from '../resources/plan/developmentPlanLine.js';
import { Dialogue } from '../resources/plan/dialogue.js';
import { DialogueEnterprise } from '../resources/plan/dialogueEnterprise.js';
import { DocumentReceipt } from '../resources/plan/documentReceipt.js';
import { EmulationCriterion } from '../resources/plan/emulationCriterion.js';
import { GoodModel } from '../resources/plan/goodModel.js';
import { Inspection } from '../resources/plan/inspection.js';
import { Obstruction } from '../resources/plan/obstruction.js';
import { Petition } from '../resources/plan/petition.js';
import { PolicyDocument } from '../resources/plan/policyDocument.js';
import { TaskReport } from '../resources/plan/taskReport.js';
import { RuleBook } from '../resources/rules/ruleBook.js';

/** What holds what a clause asks for, and what watches over it. Indicators and tasks name their clause themselves. */
interface Service {
  resources: readonly RowClass[];
  /** Codes of the domain paper, 12.4. */
  findings?: readonly string[];
}

/** Domain paper 12.3, clause by clause. Headings are served by what stands under them. */
export const service: Readonly<Record<string, Service>> = {
  'Trích yếu': { resources: [PolicyDocument] },
  'Mở đầu': { resources: [PolicyDocument] },
  'I.1': { resources: [PolicyDocument, DocumentReceipt, StudySession], findings: ['R30c'] },
  'I.2': {
    resources: [Enterprise, EnterpriseStanding, WorkforceSurvey, EnterprisePost, MassOrganisationPost, Candidate, Visit],
    findings: ['R20', 'R31', 'R38', 'R38b'],
  },
  'I.3': { resources: [Inspection, TaskReport], findings: ['R30', 'R30b'] },
  'II.1': { resources: [PartyUnit, UnitEvaluation, Snapshot], findings: ['R25'] },
  'II.2(1)': {
    resources: [MembershipDecision, EnterpriseOwner, Employment, EnterpriseStanding],
    findings: ['R14', 'R15', 'R21', 'R25'],
  },
  'II.2(2)': { resources: [UnitDecision, PartyUnit, PartyUnitEnterprise, EnterpriseStanding], findings: ['R01', 'R01b', 'R25'] },
  'II.2(3)': { resources: [UnitEvaluation, MemberEvaluation, RuleBook], findings: ['R22', 'R22b', 'R23', 'R25'] },
  'III.1 ¶1': { resources: [Campaign, StudySession] },
  'III.1 ¶2': { resources: [Dialogue, DialogueEnterprise, Petition, Visit], findings: ['R34', 'R34b'] },
  'III.2 ¶1': { resources: [DevelopmentPlanLine, PolicyDocument, WorkforceSurvey], findings: ['R25', 'R31'] },
  'III.2 ¶2': {
    resources: [Employment, Registration, PartyMember, PartyUnitEnterprise, EstablishmentCase, UnitDecision],
    findings: ['R01', 'R01b', 'R02', 'R03', 'R24'],
  },
  'III.2 ¶3': { resources: [Candidate, Introduction, MassOrganisation], findings: ['R16', 'R17', 'R18', 'R19'] },
  'III.2 ¶4': { resources: [GoodModel, Commendation, Obstruction] },
  'III.3 ¶1': {
    resources: [PartyUnit, UnitTerm, UnitPost, UnitDecision, EnterpriseOwner, MembershipDecision],
    findings: ['R04', 'R08', 'R09', 'R10', 'R11', 'R11b', 'R12', 'R13', 'R26'],
  },
  'III.3 ¶2': { resources: [WorkRegulation, StudySession], findings: ['R33'] },
  'III.3 ¶3': { resources: [UnitEvaluation, GoodModel, Petition] },
  'III.4 ¶1': {
    resources: [MassOrganisation, MassOrganisationPost, MassOrganisationSurvey, Introduction, PolicyDocument],
    findings: ['R05', 'R06', 'R07', 'R32', 'R32b', 'R32c'],
  },
  'III.5 ¶1': { resources: [Petition, Visit], findings: ['R34b'] },
  'III.5 ¶2': { resources: [IndustrialZone, IndustrialZoneArea, ZoneSurvey] },
  'III.5 ¶3': { resources: [Enterprise, WorkforceSurvey, MassOrganisation], findings: ['R05', 'R06', 'R07'] },
  'IV.1': { resources: [StudySession, DocumentReceipt, PolicyDocument], findings: ['R30', 'R30c'] },
  'IV.2': { resources: [DocumentReceipt, PolicyDocument], findings: ['R30', 'R30c'] },
  'IV.3': { resources: [EmulationCriterion, Commendation], findings: ['R30'] },
  'IV.4': {
    resources: [TaskReport, PolicyDocument, PartyUnit, PartyMember, EnterpriseSite],
    findings: ['R27', 'R28', 'R29', 'R29b', 'R30b', 'R35', 'R35b', 'R36b', 'R37', 'R37b', 'R37c', 'R37d'],
  },
  'IV.5': { resources: [Campaign, GoodModel] },
  'IV.7': { resources: [Assignment, Inspection] },
  'IV.8': { resources: [TaskReport, Snapshot, Target], findings: ['R25', 'R30', 'R30b', 'R36'] },
  'Nơi nhận': { resources: [DocumentReceipt, Agency, AgencySuccession], findings: ['R30c', 'R36'] },
};
