import { type Order, orderOf } from './comingBack.js';
import { cellsOf, type Line, type TypedCell } from './line.js';
import type { Table } from './table.js';

/** What was typed, not written and then taken out of the sheet: lines with those cells, and the order in which the lines stood. */
export interface Aside {
  lines: readonly Line[];
  order: Order;
}

interface Deps {
  table: Table;
  giveUp(cells: readonly { line: string; column: string }[]): void;
}

type Cells = readonly TypedCell[];

/** Takes what is not written out of the sheet, so that it can be given back as it was. */
export function createAsides({ table, giveUp }: Deps) {
  /** By the operation that took them out. */
  const kept = new Map<string, Aside>();

  function take(cells: Cells): Aside {
    const held = cells.filter((cell) => table.line(cell.line)?.edits.get(cell.column)?.text === cell.edit.text);
    const lines = [...new Set(held.map(({ line }) => line))].flatMap((id) => table.line(id) ?? []);
    const own = ({ id, edits }: Line) => [...edits].filter(([column]) => held.some((cell) => cell.line === id && cell.column === column));
    const aside = {
      lines: lines.map((line) => ({ ...line, edits: new Map(own(line)) })),
      order: orderOf(table.get()),
    };
    giveUp(held);
    return aside;
  }

  /** Cells into which something was typed since stay. Gives those that were given back. */
  function giveBack({ lines, order }: Aside): Cells {
    const isFree = (line: string, column: string) => table.line(line)?.edits.has(column) !== true;
    // What its save had written is there still.
    const free = lines.filter(({ id, row }) => row !== null || !table.line(id)?.row);
    const left = free.map((line) => ({ ...line, edits: new Map([...line.edits].filter(([column]) => isFree(line.id, column))) }));
    const given = left.filter(({ edits }) => edits.size > 0);
    const missing = given.flatMap(({ id }) => (table.line(id) ? [] : [id]));
    table.restore(given);
    table.arrange(order, new Set(missing));
    return given.flatMap(cellsOf);
  }

  function claim(operation: string): Aside | undefined {
    const aside = kept.get(operation);
    kept.delete(operation);
    return aside;
  }

  return {
    take,
    giveBack,
    takeBy(operation: string, cells: Cells) {
      const before = kept.get(operation) ?? { lines: [], order: orderOf(table.get()) };
      kept.set(operation, { ...before, lines: joinedLines(before.lines, take(cells).lines) });
    },
    /** It wrote what stood in these lines otherwise before, as drafts do. */
    keepBy(operation: string, lines: readonly Line[]) {
      if (lines.length > 0) kept.set(operation, { lines, order: orderOf(table.get()) });
    },
    /** How the lines stood before they went by that. */
    orderBy: (operation: string): Order | null => kept.get(operation)?.order ?? null,
    giveBackBy(operation: string): Cells {
      const aside = claim(operation);
      return aside ? giveBack(aside) : [];
    },
    /** What that took out is another's to give back. */
    of(operation: string): Aside | null {
      const aside = claim(operation);
      return aside && aside.lines.length > 0 ? aside : null;
    },
  };
}

function joinedLines(before: readonly Line[], more: readonly Line[]): Line[] {
  const byId = new Map(before.map((line) => [line.id, line]));
  for (const line of more) byId.set(line.id, { ...line, edits: new Map([...(byId.get(line.id)?.edits ?? []), ...line.edits]) });
  return [...byId.values()];
}
