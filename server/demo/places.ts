import { adminUnitSuccessions } from '../plan/adminUnitSuccessions.js';
import { adminUnits, communeOn } from '../plan/adminUnits.js';
import { industrialZoneAreas, industrialZones } from '../plan/industrialZones.js';
import type { Chance } from './chance.js';

/** The twenty-two communes of the plan by code, and how much of the economy lies in each: towns and the great road draw it. */
const weights = {
  '07339': 14,
  '07336': 8,
  '07354': 8,
  '07363': 7,
  '07306': 9,
  '07309': 3,
  '07327': 3,
  '07321': 3,
  '07330': 3,
  '07357': 2,
  '07324': 3,
  '07333': 4,
  '07318': 5,
  '07315': 3,
  '07312': 2,
  '07303': 2,
  '07351': 5,
  '07360': 7,
  '07345': 4,
  '07348': 5,
  '07342': 2,
  '07366': 6,
};

/** Zones where somebody works, the fuller the heavier. */
const zones = { 'CCN-DONG-DINH': 8, 'CCN-LANG-CAO': 6, 'KCN-PHUC-SON': 5, 'CCN-KIM-TRANG': 3, 'CCN-NGOC-CHAU': 2 };

/** Where a firm is: by the communes of the plan, which no later reform split. */
export interface Spot {
  commune: string;
  zone: { id: string; name: string } | null;
}

export const communes = Object.keys(weights);

export function spotFor(chance: Chance, inZone: boolean): Spot {
  if (!inZone) return { commune: chance.weighed(weights), zone: null };
  const code = chance.weighed(zones);
  const zone = industrialZones.find((candidate) => candidate.code === code);
  const areas = industrialZoneAreas.filter(({ zoneId }) => zoneId === zone?.id);
  if (!zone || areas.length === 0) throw new Error(`there is no zone ${code}`);
  return { commune: codeOf(chance.pick(areas).areaId), zone: { id: zone.id, name: zone.name } };
}

export const zonesAtWork = industrialZones.filter(({ code }) => Object.hasOwn(zones, code));

function codeOf(areaId: string): string {
  const unit = adminUnits.find(({ id }) => id === areaId);
  if (!unit) throw new Error(`there is no unit ${areaId}`);
  return unit.code;
}

const planDay = '2023-12-31';

/** What a commune of the plan was on a day: itself as it then was, or what it had become. */
export function placeOn(commune: string, day: string) {
  if (day < planDay) return communeOn(commune, day);
  let unit = communeOn(commune, planDay);
  for (let end = unit.endedOn; end !== null && end <= day; end = unit.endedOn) unit = successorOf(unit.id);
  return unit;
}

function successorOf(id: string) {
  const succession = adminUnitSuccessions.find(({ beforeId }) => beforeId === id);
  const unit = adminUnits.find((candidate) => candidate.id === succession?.afterId);
  if (!unit) throw new Error(`nothing follows ${id}`);
  return unit;
}
