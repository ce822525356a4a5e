import { Industry } from '../resources/economy/industry.js';
import { Indicator } from '../resources/indicator/indicator.js';
import { Target } from '../resources/indicator/target.js';
import { AdminUnit } from '../resources/place/adminUnit.js';
import { AdminUnitSuccession } from '../resources/place/adminUnitSuccession.js';
import { IndustrialZone } from '../resources/place/industrialZone.js';
import { IndustrialZoneArea } from '../resources/place/industrialZoneArea.js';
import { Agency } from '../resources/plan/agency.js';
import { AgencySuccession } from '../resources/plan/agencySuccession.js';
import { Clause } from '../resources/plan/clause.js';
import { DocumentReceipt } from '../resources/plan/documentReceipt.js';
import { PlanTask } from '../resources/plan/planTask.js';
import { PolicyDocument } from '../resources/plan/policyDocument.js';
import { TaskAgency } from '../resources/plan/taskAgency.js';
import { CodeEntry } from '../resources/rules/codeEntry.js';
import { Holiday } from '../resources/rules/holiday.js';
import { Parameter } from '../resources/rules/parameter.js';
import { RuleBook } from '../resources/rules/ruleBook.js';
import { adminUnitSuccessions } from './adminUnitSuccessions.js';
import { adminUnits } from './adminUnits.js';
import { agencies } from './agencies.js';
import { agencySuccessions } from './agencySuccessions.js';
import { clauses } from './clauses.js';
import { codeEntries } from './codeEntries.js';
import { documents } from './documents.js';
import { holidays } from './holidays.js';
import { indicators } from './indicators.js';
import { industrialZoneAreas, industrialZones } from './industrialZones.js';
import { industries } from './industries.js';
import { parameters } from './parameters.js';
import { receipts } from './receipts.js';
import { type Reference, reference } from './reference.js';
import { ruleBooks } from './ruleBooks.js';
import { targets } from './targets.js';
import { taskAgencies, tasks } from './tasks.js';

/** The rows the platform comes with. What others name stands before them. */
export const references: readonly Reference[] = [
  reference(AdminUnit, adminUnits),
  reference(AdminUnitSuccession, adminUnitSuccessions),
  reference(IndustrialZone, industrialZones),
  reference(IndustrialZoneArea, industrialZoneAreas),
  reference(Industry, industries),
  reference(Agency, agencies),
  reference(AgencySuccession, agencySuccessions),
  reference(PolicyDocument, documents),
  reference(Clause, clauses),
  reference(DocumentReceipt, receipts),
  reference(PlanTask, tasks),
  reference(TaskAgency, taskAgencies),
  reference(Indicator, indicators),
  reference(Target, targets),
  reference(RuleBook, ruleBooks),
  reference(Parameter, parameters),
  reference(Holiday, holidays),
  reference(CodeEntry, codeEntries),
];
