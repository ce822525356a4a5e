import { First1795355959379 } from './1795355959379-First.js';
import { Settings1795358580800 } from './1795358580800-Settings.js';
import { EffectiveDay1795359473648 } from './1795359473648-EffectiveDay.js';
import { House1795364368877 } from './1795364368877-House.js';
import { Accounts1795365549894 } from './1795365549894-Accounts.js';
import { PlanFields1795367723699 } from './1795367723699-PlanFields.js';
import { HouseFields1795368900000 } from './1795368900000-HouseFields.js';
import { Shipped1795381516983 } from './1795381516983-Shipped.js';
import { OperationSheet1795392046625 } from './1795392046625-OperationSheet.js';
import { SavedViews1795392231265 } from './1795392231265-SavedViews.js';
import { OperationPage1795403799262 } from './1795403799262-OperationPage.js';
import { PersonDuplicates1795403907482 } from './1795403907482-PersonDuplicates.js';
import { Reveals1795405268799 } from './1795405268799-Reveals.js';
import { Seals1795406564188 } from './1795406564188-Seals.js';
import { IndustryDivisions1795416648396 } from './1795416648396-IndustryDivisions.js';

/** In the order in which they run. Written by `npm run migration:generate`. */
export const migrations = [First1795355959379, Settings1795358580800, EffectiveDay1795359473648, House1795364368877, Accounts1795365549894, PlanFields1795367723699, HouseFields1795368900000, Shipped1795381516983, OperationSheet1795392046625, SavedViews1795392231265, OperationPage1795403799262, PersonDuplicates1795403907482, Reveals1795405268799, Seals1795406564188, IndustryDivisions1795416648396];
