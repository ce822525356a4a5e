import { Back, Current, Inside } from '../../../server/model/reach.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { Person } from '../../../server/resources/party/person.js';
import { Registration } from '../../../server/resources/party/registration.js';
import type { Many, One } from '../../../shared/where.js';
import { Candidate } from './candidate.js';
import { DialogueEnterprise } from './dialogueEnterprise.js';
import { EnterpriseOwner } from './enterpriseOwner.js';
import { EnterprisePost } from './enterprisePost.js';
import { MassOrganisation } from './massOrganisation.js';
import { MassOrganisationPost } from './massOrganisationPost.js';
import { MemberEvaluation } from './memberEvaluation.js';
import { Petition } from './petition.js';
import { UnitDecision } from './unitDecision.js';
import { UnitEvaluation } from './unitEvaluation.js';
import { UnitTerm } from './unitTerm.js';
import { Visit } from './visit.js';
import { WorkforceSurvey } from './workforceSurvey.js';
import { WorkRegulation } from './workRegulation.js';

/** The ways back that resources of the slice get when those of this folder move to `server/resources`: lines of their classes then. */
declare module '../../../server/resources/economy/enterprise.js' {
  interface Enterprise {
    surveys: Many<WorkforceSurvey>;
    survey: One<WorkforceSurvey>;
    owners: Many<EnterpriseOwner>;
    posts: Many<EnterprisePost>;
    visits: Many<Visit>;
    candidates: Many<Candidate>;
    organisations: Many<MassOrganisation>;
    dialogues: Many<DialogueEnterprise>;
    petitions: Many<Petition>;
  }
}
Back(() => WorkforceSurvey, 'enterpriseId')(Enterprise.prototype, 'surveys');
Current(() => WorkforceSurvey, 'enterpriseId')(Enterprise.prototype, 'survey');
Back(() => EnterpriseOwner, 'enterpriseId')(Enterprise.prototype, 'owners');
Back(() => EnterprisePost, 'enterpriseId')(Enterprise.prototype, 'posts');
Back(() => Visit, 'enterpriseId')(Enterprise.prototype, 'visits');
Back(() => Candidate, 'enterpriseId')(Enterprise.prototype, 'candidates');
Back(() => MassOrganisation, 'enterpriseId')(Enterprise.prototype, 'organisations');
Back(() => DialogueEnterprise, 'enterpriseId')(Enterprise.prototype, 'dialogues');
Back(() => Petition, 'enterpriseId')(Enterprise.prototype, 'petitions');

declare module '../../../server/resources/party/person.js' {
  interface Person {
    owns: Many<EnterpriseOwner>;
    manages: Many<EnterprisePost>;
    organisationPosts: Many<MassOrganisationPost>;
    candidacies: Many<Candidate>;
  }
}
Back(() => EnterpriseOwner, 'personId')(Person.prototype, 'owns');
Back(() => EnterprisePost, 'personId')(Person.prototype, 'manages');
Back(() => MassOrganisationPost, 'personId')(Person.prototype, 'organisationPosts');
Back(() => Candidate, 'personId')(Person.prototype, 'candidacies');

declare module '../../../server/resources/party/partyMember.js' {
  interface PartyMember {
    evaluations: Many<MemberEvaluation>;
  }
}
Back(() => MemberEvaluation, 'memberId')(PartyMember.prototype, 'evaluations');

declare module '../../../server/resources/party/partyUnit.js' {
  interface PartyUnit {
    acts: Many<UnitDecision>;
    terms: Many<UnitTerm>;
    regulations: Many<WorkRegulation>;
    evaluations: Many<UnitEvaluation>;
    registeredInside: Many<Registration>;
  }
}
Back(() => UnitDecision, 'unitId')(PartyUnit.prototype, 'acts');
Back(() => UnitTerm, 'unitId')(PartyUnit.prototype, 'terms');
Back(() => WorkRegulation, 'unitId')(PartyUnit.prototype, 'regulations');
Back(() => UnitEvaluation, 'unitId')(PartyUnit.prototype, 'evaluations');
/** Members of the unit and of every unit below it. */
Inside(() => Registration, 'unitId')(PartyUnit.prototype, 'registeredInside');
