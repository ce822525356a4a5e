import type { SaveRequest } from '../../../../server/query/save/request.js';
import type { Chance } from './chance.js';
import { id } from './world.js';

type Cells = Readonly<Record<string, string | null>>;
type Rows = ReadonlyMap<string, { version: number; cells: Cells }>;

/** The small world once more, naively: rows in maps, every rule a loop. What `save` finds must be what is found here. */
export interface Model {
  villages: Rows;
  farms: Rows;
}

interface Step {
  request: Omit<SaveRequest, 'operation'>;
  written: string[];
  deleted: string[];
  /** How the world would look then. */
  then: Model;
  /** `id code` of all that stands in the way. */
  bad: string[];
}

/** A handful of changes at random, some of them wrong. */
export function step(before: Model, luck: Chance): Step {
  const [newVillages, newFarms] = [some(luck, 3), some(luck, 4)];
  const nowhere = id();
  const village = () => (luck.happens(0.05) ? nowhere : luck.of([...before.villages.keys(), ...newVillages, nowhere]));
  const parent = () => ({ parentId: luck.happens(0.4) ? null : village() });
  const place = () => ({ villageId: village() });
  const plot = () => ({ plot: luck.happens(0.3) ? null : `P${luck.below(12)}` });

  const villages = deeds(
    luck,
    before.villages,
    newVillages.map((one) => ({ id: one, cells: parent() })),
    parent,
  );
  const farms = deeds(
    luck,
    before.farms,
    newFarms.map((one) => ({ id: one, cells: { ...place(), ...plot() } })),
    () => (luck.happens(0.5) ? plot() : place()),
  );
  const then = { villages: villages.then, farms: farms.then };
  const written = (of: Deeds) => [...of.creates, ...of.changes];
  return {
    request: {
      creates: { villages: villages.creates, farms: farms.creates },
      changes: { villages: villages.changes, farms: farms.changes },
      deletes: { villages: villages.deletes, farms: farms.deletes },
    },
    written: [...written(farms), ...written(villages)].map((row) => row.id),
    deleted: [...farms.deletes, ...villages.deletes].map((row) => row.id),
    then,
    bad: [
      ...written(villages).flatMap((row) => badVillage(row, then)),
      ...written(farms).flatMap((row) => badFarm(row, then)),
      ...villages.deletes.flatMap((row) => badDelete(row, then)),
    ].sort(),
  };
}

const some = ({ below }: Chance, end: number) => Array.from({ length: below(end) }, id);

type Written = { id: string; set: Cells };
interface Deeds {
  creates: Written[];
  changes: (Written & { version: number })[];
  deletes: { id: string; version: number }[];
  then: Rows;
}

function deeds({ shuffled, below, happens }: Chance, before: Rows, made: { id: string; cells: Cells }[], change: () => Cells): Deeds {
  const then = new Map(before);
  const found: Deeds = {
    creates: made.map(({ id: one, cells }) => ({ id: one, set: { name: 'A', ...cells } })),
    changes: [],
    deletes: [],
    then,
  };
  for (const { id: one, cells } of made) then.set(one, { version: 1, cells });
  for (const [one, { version, cells }] of shuffled([...before]).slice(0, below(4))) {
    if (happens(0.3)) {
      then.delete(one);
      found.deletes.push({ id: one, version });
    } else {
      const set = change();
      then.set(one, { version: version + 1, cells: { ...cells, ...set } });
      found.changes.push({ id: one, version, set });
    }
  }
  return found;
}

function badVillage({ id: one, set: { parentId } }: Written, { villages }: Model): string[] {
  if (!parentId) return [];
  const path = [parentId];
  for (let at = above(villages, parentId); at && !path.includes(at); at = above(villages, at)) path.push(at);
  return [...(villages.has(parentId) ? [] : [`${one} UNKNOWN_REFERENCE`]), ...(path.includes(one) ? [`${one} TREE_CYCLE`] : [])];
}

const above = (villages: Rows, one: string) => villages.get(one)?.cells.parentId ?? null;

function badFarm({ id: one, set }: Written, { villages, farms }: Model): string[] {
  const { villageId, plot } = farms.get(one)?.cells ?? {};
  const twin = [...farms].some(([other, { cells }]) => other !== one && plot && cells.plot === plot && cells.villageId === villageId);
  const isLost = typeof set.villageId === 'string' && !villages.has(set.villageId);
  return [...(isLost ? [`${one} UNKNOWN_REFERENCE`] : []), ...(twin ? [`${one} NOT_UNIQUE`] : [])];
}

function badDelete({ id: one }: { id: string }, { villages, farms }: Model): string[] {
  const links = [...[...villages.values()].map(({ cells }) => cells.parentId), ...[...farms.values()].map(({ cells }) => cells.villageId)];
  return links.includes(one) ? [`${one} STILL_REFERRED_TO`] : [];
}
