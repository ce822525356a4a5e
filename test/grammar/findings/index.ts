import { branchWithoutParent } from '../../../server/rules/branchWithoutParent.js';
import { candidateDatesOutOfOrder } from '../../../server/rules/candidateDatesOutOfOrder.js';
import { candidateOutsideAge } from '../../../server/rules/candidateOutsideAge.js';
import { memberDatesOutOfOrder } from '../../../server/rules/memberDatesOutOfOrder.js';
import { oldPlaceUnknown } from '../../../server/rules/oldPlaceUnknown.js';
import { personEnteredTwice } from '../../../server/rules/personEnteredTwice.js';
import { placeNotOfItsDay } from '../../../server/rules/placeNotOfItsDay.js';
import { taxCodeDoubtful } from '../../../server/rules/taxCodeDoubtful.js';
import { unitInInactiveEnterprise } from '../../../server/rules/unitInInactiveEnterprise.js';
import { unitOlderThanEnterprise } from '../../../server/rules/unitOlderThanEnterprise.js';
import { branchReachedThirty } from './branchReachedThirty.js';
import { candidateStalled } from './candidateStalled.js';
import { ceremonyLate } from './ceremonyLate.js';
import { certificateExpired } from './certificateExpired.js';
import { citizenIdDisagrees } from './citizenIdDisagrees.js';
import { committeeOutOfForm } from './committeeOutOfForm.js';
import { congressOverdue } from './congressOverdue.js';
import { documentNotReceived } from './documentNotReceived.js';
import { enterpriseDueForUnit } from './enterpriseDueForUnit.js';
import { enterpriseOutOfSight } from './enterpriseOutOfSight.js';
import { enterpriseSoonDueForUnit } from './enterpriseSoonDueForUnit.js';
import { enterpriseWithFewMembers } from './enterpriseWithFewMembers.js';
import { enterpriseWithoutUnion } from './enterpriseWithoutUnion.js';
import { indicatorBehindPace } from './indicatorBehindPace.js';
import { leaderOutsideParty } from './leaderOutsideParty.js';
import { memberNotRated } from './memberNotRated.js';
import { memberRegisteredElsewhere } from './memberRegisteredElsewhere.js';
import { noDialogue } from './noDialogue.js';
import { organisationWithoutUnit } from './organisationWithoutUnit.js';
import { ownerNotSecretary } from './ownerNotSecretary.js';
import { ownerOutsideParty } from './ownerOutsideParty.js';
import { petitionUnanswered } from './petitionUnanswered.js';
import { probationEnding } from './probationEnding.js';
import { regulationMissing } from './regulationMissing.js';
import { reportOverdue } from './reportOverdue.js';
import { schoolingTooLow } from './schoolingTooLow.js';
import { smallCommitteeWithoutConsent } from './smallCommitteeWithoutConsent.js';
import { taskOfEndedAgency } from './taskOfEndedAgency.js';
import { taskOverdue } from './taskOverdue.js';
import { tooManyExcellent } from './tooManyExcellent.js';
import { transferUnfinished } from './transferUnfinished.js';
import { unitBelowMinimum } from './unitBelowMinimum.js';
import { unitNotRated } from './unitNotRated.js';
import { unitWithoutSecretary } from './unitWithoutSecretary.js';
import { unitWithoutUnion } from './unitWithoutUnion.js';
import { unitWithoutYouth } from './unitWithoutYouth.js';
import { veteransUnitPossible } from './veteransUnitPossible.js';
import { workforceImplausible } from './workforceImplausible.js';
import { youthCellPossible } from './youthCellPossible.js';

/** Every finding of the domain paper, in its order. */
export const findings = [
  enterpriseDueForUnit,
  enterpriseSoonDueForUnit,
  enterpriseWithFewMembers,
  memberRegisteredElsewhere,
  ownerNotSecretary,
  enterpriseWithoutUnion,
  youthCellPossible,
  veteransUnitPossible,
  unitBelowMinimum,
  branchReachedThirty,
  smallCommitteeWithoutConsent,
  committeeOutOfForm,
  unitWithoutSecretary,
  congressOverdue,
  probationEnding,
  ceremonyLate,
  certificateExpired,
  candidateOutsideAge,
  schoolingTooLow,
  candidateStalled,
  leaderOutsideParty,
  ownerOutsideParty,
  unitNotRated,
  memberNotRated,
  tooManyExcellent,
  transferUnfinished,
  indicatorBehindPace,
  unitInInactiveEnterprise,
  personEnteredTwice,
  citizenIdDisagrees,
  taxCodeDoubtful,
  branchWithoutParent,
  taskOverdue,
  reportOverdue,
  documentNotReceived,
  enterpriseOutOfSight,
  unitWithoutUnion,
  unitWithoutYouth,
  organisationWithoutUnit,
  regulationMissing,
  noDialogue,
  petitionUnanswered,
  placeNotOfItsDay,
  oldPlaceUnknown,
  taskOfEndedAgency,
  memberDatesOutOfOrder,
  candidateDatesOutOfOrder,
  unitOlderThanEnterprise,
  workforceImplausible,
];
