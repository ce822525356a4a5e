import { agenciesNotOfTheirDay } from './agenciesNotOfTheirDay.js';
import { branchWithoutParent } from './branchWithoutParent.js';
import { candidateDatesOutOfOrder } from './candidateDatesOutOfOrder.js';
import { candidateOutsideAge } from './candidateOutsideAge.js';
import { committeeTooLarge } from './committeeTooLarge.js';
import { memberDatesOutOfOrder } from './memberDatesOutOfOrder.js';
import { oldPlaceUnknown } from './oldPlaceUnknown.js';
import { operatingBeforeFounded } from './operatingBeforeFounded.js';
import { partsMoreThanWhole } from './partsMoreThanWhole.js';
import { personEnteredTwice } from './personEnteredTwice.js';
import { placeNotOfItsDay, placesNotOfTheirDay } from './placeNotOfItsDay.js';
import { taxCodeDoubtful } from './taxCodeDoubtful.js';
import { unitInInactiveEnterprise } from './unitInInactiveEnterprise.js';
import { unitOlderThanEnterprise } from './unitOlderThanEnterprise.js';

/** What is certainly wrong with a row: told on its cells, and among the findings. */
export const warnings = [
  ...agenciesNotOfTheirDay,
  branchWithoutParent,
  candidateDatesOutOfOrder,
  candidateOutsideAge,
  committeeTooLarge,
  memberDatesOutOfOrder,
  oldPlaceUnknown,
  operatingBeforeFounded,
  ...partsMoreThanWhole,
  personEnteredTwice,
  placeNotOfItsDay,
  ...placesNotOfTheirDay,
  taxCodeDoubtful,
  unitInInactiveEnterprise,
  unitOlderThanEnterprise,
];
