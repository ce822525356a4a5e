import { dialoguesHeld } from './dialoguesHeld.js';
import { foreignUnitsEstablished } from './foreignUnitsEstablished.js';
import { memberGrowth } from './memberGrowth.js';
import { membersAdmitted } from './membersAdmitted.js';
import { membersAdmittedNonState } from './membersAdmittedNonState.js';
import { membersElsewhere } from './membersElsewhere.js';
import { membersRatedGood } from './membersRatedGood.js';
import { organisationCoverage } from './organisationCoverage.js';
import { ownersAdmitted } from './ownersAdmitted.js';
import { ownersLeading } from './ownersLeading.js';
import { unitCoverage } from './unitCoverage.js';
import { unitGrowth } from './unitGrowth.js';
import { unitsEstablished } from './unitsEstablished.js';
import { unitsRatedGood } from './unitsRatedGood.js';

/** Every promise of the plan, and what is watched beside it. */
export const indicators = [
  membersAdmitted,
  membersAdmittedNonState,
  ownersAdmitted,
  unitsEstablished,
  foreignUnitsEstablished,
  unitsRatedGood,
  membersRatedGood,
  unitGrowth,
  memberGrowth,
  unitCoverage,
  organisationCoverage,
  membersElsewhere,
  ownersLeading,
  dialoguesHeld,
];
