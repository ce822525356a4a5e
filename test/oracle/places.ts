import type { RowClass } from '../../server/model/field.js';
import { resourceOf } from '../../server/model/resource.js';
import type { Entity, Rows } from './rows.js';

const territoryOf = (row: RowClass) => {
  const { territory, succession } = resourceOf(row);
  if (!territory || !succession) throw new Error(`${row.name} has no territory`);
  return { ...territory, ...succession };
};

/** Of whom the ground was on a day: its own, while it lived, then that of the one unit that followed, and so on. */
export function unitOn(rows: Rows, row: RowClass, area: unknown, day: string): string | null {
  return lives(rows, row, area).find(({ from, to }) => from <= day && (to === null || day < to))?.unit ?? null;
}

interface Life {
  unit: string;
  from: string;
  to: string | null;
}

function lives(rows: Rows, row: RowClass, area: unknown): Life[] {
  const { level, leaf, from, to } = territoryOf(row);
  const found: Life[] = [];
  let unit = rows.byId(row, area);
  while (unit && unit[level] === leaf && !found.some((life) => life.unit === unit?.id)) {
    const before = found.at(-1)?.to;
    const end = unit[to] === null ? null : String(unit[to]);
    if (found.length > 0 && (before === null || before === undefined || (end !== null && before >= end))) break;
    const start = before && before > String(unit[from]) ? before : String(unit[from]);
    found.push({ unit: unit.id, from: start, to: end });
    unit = heirOf(rows, row, unit);
  }
  return found;
}

/** Only where all went to one. */
function heirOf(rows: Rows, row: RowClass, unit: Entity): Entity | undefined {
  const { kept, before, after } = territoryOf(row);
  const heirs = new Set(rows.pointing(kept(), before, unit.id).map((each) => each[after]));
  return heirs.size === 1 ? rows.byId(row, [...heirs][0]) : undefined;
}

/** Whether a unit is one of these or lies below one of them. */
export function isBelow(rows: Rows, row: RowClass, unit: string | null, roots: readonly string[]): boolean {
  const { parent } = territoryOf(row);
  const passed = new Set<string>();
  for (let at = unit; at !== null && !passed.has(at); at = (rows.byId(row, at)?.[parent] ?? null) as string | null) {
    if (roots.includes(at)) return true;
    passed.add(at);
  }
  return false;
}

/** Whether the ground of an area ever lay in one of these units. */
export const everIn = (rows: Rows, row: RowClass, area: unknown, roots: readonly string[]): boolean =>
  lives(rows, row, area).some(({ unit }) => isBelow(rows, row, unit, roots));
