import type { Column } from './columns.js';
import { type BlockRow, isOfCodes, type Layout, type LeftLine, untakenIn } from './headings.js';
import type { Choice } from './line.js';

/** What a cell will hold: its text to be read, or what is known of it already. */
export interface Cell {
  column: Column;
  text: string;
  picked?: Pick<Choice, 'value'>;
}

/** `isKnown`: the text means a row that is there, or one of the block. */
export interface Told extends Omit<Cell, 'column'> {
  isKnown: boolean;
}

/** A column that nothing in the block names, and where its values may come from all the same. */
export interface Offer {
  column: Column;
  by: 'group' | 'address';
  /** Of how many rows it tells the value, of how many the block has. */
  known: number;
  rows: number;
  /** Texts that tell no row. */
  unknown: readonly string[];
  /** What a row's cell will be, by the number of its line. */
  cells: ReadonlyMap<number, Told>;
}

/** What is to be decided of a table before its cells are read. */
export interface PlanQuestion {
  layout: Layout;
  offers: readonly Offer[];
  columns: readonly Column[];
  /** Rows that are there and would be written over. */
  over: number;
  /** They may become new rows instead. */
  mayAdd: boolean;
}

/** Columns by part and place; left lines that are rows after all; columns filled from what the table says besides. */
export interface Plan {
  columns: ReadonlyMap<string, Column | null>;
  taken: ReadonlySet<number>;
  filled: ReadonlyMap<string, Offer['by'] | null>;
  /** All of them become new rows, at the end of the sheet. */
  below: boolean;
}

/** Null: the paste is called off. */
export type AskPlan = (question: PlanQuestion) => Promise<Plan | null>;

export const planKey = (part: number, place: number) => `${part} ${place}`;

/**
 * What the table says by itself: every heading where it belongs, and a column filled where the table tells it of nearly every row. An address is
 * of its own row, so it goes before a group; group lines that could be of two columns are of none until somebody says so.
 */
export const usualPlan = ({ offers }: Pick<PlanQuestion, 'offers'>): Plan => ({
  columns: new Map(),
  taken: new Set(),
  filled: new Map(
    offers
      .filter(
        ({ by, known, rows }) => known >= rows * nearly && (by === 'address' || offers.filter((other) => other.by === by).length === 1),
      )
      .toSorted((a, b) => Number(a.by === 'address') - Number(b.by === 'address'))
      .map(({ column, by }) => [column.key, by]),
  ),
  below: false,
});

const nearly = 0.9;

/** Whether somebody should look at the table before its cells are read. */
export function isWorthAsking({ layout, offers, over }: PlanQuestion): boolean {
  if (layout.parts.some((part) => untakenIn(part).length > 0)) return true;
  return layout.isNamed && (offers.length > 0 || over > 0 || layout.parts.length > 1 || layout.left.some(isTold));
}

/** Headings are where one expects them: of all other lines it is said what they were taken for. */
export const isTold = ({ kind }: LeftLine) => kind !== 'heading';

/** The rows of a block as the plan has them, each with its cells. */
export function rowsBy({ columns, taken, filled }: Plan, { layout, offers }: Pick<PlanQuestion, 'layout' | 'offers'>) {
  const own = layout.left.flatMap((line): BlockRow[] => (taken.has(line.number) ? [{ ...line, group: null }] : []));
  const rows = [...layout.rows, ...own].sort((a, b) => a.number - b.number);
  const parts = layout.parts.map(({ sources }, part) =>
    sources.flatMap((source) => {
      const column = columns.get(planKey(part, source.place));
      const chosen = column === undefined ? source.column : column;
      return chosen ? [{ ...source, column: chosen }] : [];
    }),
  );
  const fills = offers.filter(({ column, by }) => filled.get(column.key) === by);
  return rows.map((row) => {
    const cells = cellsOf(row, parts[row.part] ?? []);
    const besides = fills.flatMap(({ column, cells: told }) => {
      const cell = told.get(row.number);
      return cell && !cells.some((one) => one.column === column && one.text.trim() !== '') ? [{ ...cell, column }] : [];
    });
    return { ...row, cells: [...cells.filter(({ column }) => !besides.some((one) => one.column === column)), ...besides] };
  });
}

/** A row named by its code and by its name goes by the code where there is one. */
function cellsOf({ texts }: BlockRow, sources: readonly { column: Column; place: number; sample: readonly string[] }[]): Cell[] {
  return [...new Set(sources.map(({ column }) => column))].map((column) => {
    const own = sources.filter((source) => source.column === column);
    const ranked = [...own.filter(isOfCodes), ...own].map(({ place }) => texts[place] ?? '');
    return { column, text: ranked.find((text) => text.trim() !== '') ?? '' };
  });
}
