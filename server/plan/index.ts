import { Industry } from '../resources/economy/industry.js';
import { AdminUnit } from '../resources/place/adminUnit.js';
import { AdminUnitSuccession } from '../resources/place/adminUnitSuccession.js';
import { IndustrialZone } from '../resources/place/industrialZone.js';
import { IndustrialZoneArea } from '../resources/place/industrialZoneArea.js';
import { Holiday } from '../resources/rules/holiday.js';
import { Parameter } from '../resources/rules/parameter.js';
import { adminUnitSuccessions } from './adminUnitSuccessions.js';
import { adminUnits } from './adminUnits.js';
import { holidays } from './holidays.js';
import { industrialZoneAreas, industrialZones } from './industrialZones.js';
import { industries } from './industries.js';
import { parameters } from './parameters.js';
import { type Reference, reference } from './reference.js';

/** The rows the platform comes with. What others name stands before them. */
export const references: readonly Reference[] = [
  reference(AdminUnit, adminUnits),
  reference(AdminUnitSuccession, adminUnitSuccessions),
  reference(IndustrialZone, industrialZones),
  reference(IndustrialZoneArea, industrialZoneAreas),
  reference(Industry, industries),
  reference(Parameter, parameters),
  reference(Holiday, holidays),
];
