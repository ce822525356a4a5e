import { needsDay, rowBeside } from '../grid/beside.js';
import { type Column, rowPath } from '../grid/columns.js';
import type { Line } from '../grid/line.js';
import type { Table } from '../grid/table.js';
import type { AskSince } from '../grid/writing.js';
import { today } from '../today.js';

interface Deps {
  table: Pick<Table, 'line' | 'update'>;
  columns: readonly Column[];
  ask: AskSince;
}

/** From which day what is changed in a form holds: as the field beside it says; else it is asked when the form is saved, once for each field. */
export function createDays({ table, columns, ask }: Deps) {
  const asked = new Set<string>();
  return {
    /** Whether it is known now; not where the question was called off. */
    async settle(id: string): Promise<boolean> {
      const line = table.line(id);
      if (!line) return true;
      const open = withoutDay(line, columns).filter(({ key }) => !asked.has(key));
      const [first = null, ...others] = open;
      const changes = open.some((column) => rowBeside(column, line) !== null);
      const question = { changes, column: others.length === 0 ? first : null, one: true, block: false };
      const since = first ? await ask(question) : (line.since ?? { day: today(), column: null, correct: false });
      if (!since) return false;
      for (const { key } of open) asked.add(key);
      table.update([{ ...(table.line(id) ?? line), since: { ...since, own: true } }]);
      return true;
    },
    /** What was asked is written. */
    forget: () => asked.clear(),
  };
}

const withoutDay = (line: Line, columns: readonly Column[]) =>
  columns.filter((column) => {
    const from = [...rowPath(column), column.card.dated?.from].join('.');
    const isEdited = line.edits.get(column.key)?.value !== undefined;
    return isEdited && needsDay({ column, line }) && typeof line.edits.get(from)?.value !== 'string';
  });
