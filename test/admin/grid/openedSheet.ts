import { cardOf } from '../../../admin/src/catalog.js';
import { createActions } from '../../../admin/src/grid/actions.js';
import { type AskPlan, usualPlan } from '../../../admin/src/grid/blockPlan.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { labelsOf } from '../../../admin/src/grid/labels.js';
import type { Row, Since } from '../../../admin/src/grid/line.js';
import type { AskMeant } from '../../../admin/src/grid/meaning.js';
import type { AskBlock } from '../../../admin/src/grid/previewing.js';
import { createRecalled } from '../../../admin/src/grid/recalled.js';
import type { References } from '../../../admin/src/grid/references.js';
import { type Spot, selectedAt } from '../../../admin/src/grid/selection.js';
import type { Server } from '../../../admin/src/grid/server.js';
import { createSheet, type SheetModel } from '../../../admin/src/grid/sheet.js';
import type { AskWays } from '../../../admin/src/grid/ways.js';
import { createStore } from '../../../admin/src/store.js';
import { machine } from '../outbox/machine.js';
import { board, columnNamed } from '../world.js';
import { farEnd } from './server.js';

export const columns = columnsOf(board, 'Enterprise');
const speech = () => ({ catalog: board, language: 'vi' as const });
const places: Record<string, string[]> = { 'Xã Cao Xá': ['cao-xa'], 'Xã Quang Trung': ['quang-trung-15', 'quang-trung-33'] };
/** What the name meant on any day that is told. */
const formerPlace = 'quang-trung-15';

export const namesOnly: References = {
  match: async (target, wanted) =>
    wanted.map(({ text, on }) => {
      const ids = target === 'AdminUnit' ? (places[text] ?? []) : [];
      const choices = ids.map((id) => ({ value: id, shown: text }));
      if (ids.includes(formerPlace) && on === '2024-02-01') return { exact: formerPlace, choices: choices.slice(0, 1), among: choices };
      return ids.length === 1 && ids[0]
        ? { exact: ids[0], choices }
        : ids.length > 1
          ? { ambiguous: ids, choices }
          : { unknown: true, near: [], choices };
    }),
  suggest: async () => [],
  locate: async () => [],
  holding: async () => new Map(),
  called: async () => [],
  forget: () => undefined,
};

export const may = { id: 'e1', version: 1, name: 'May Nhã Nam', taxCode: '2499100496', foundedOn: null };

interface Opening {
  since?: Since | null;
  askBlock?: AskBlock;
  askWays?: AskWays;
  isTyping?: () => boolean;
  askMeant?: AskMeant;
  askPlan?: AskPlan;
  references?: References;
  browser?: Pick<Storage, 'getItem' | 'setItem'>;
  page?: ReturnType<ReturnType<typeof machine>['page']>;
  of?: string | null;
}

export async function opened({ rows = [may], ...opening }: { rows?: Row[] } & Opening = {}) {
  const end = farEnd(rows);
  const sheet = sheetBefore(end.server, opening);
  sheet.table.refresh();
  await settled();
  return { sheet, ...end };
}

/** A sheet of enterprises before this server, of which nothing is read yet. */
export const sheetBefore = (
  server: Server,
  {
    since = { day: '2026-11-22', column: null, correct: false },
    askBlock = async () => null,
    askMeant = async () => null,
    askPlan = async (question) => usualPlan(question),
    references = namesOnly,
    browser = { getItem: () => null, setItem: () => undefined },
    page = machine().page(),
    of = null,
    isTyping = () => false,
    askWays = async (questions) => new Map(questions.map(({ column }) => [column.key, { days: 'dmy' }])),
  }: Opening,
) =>
  createSheet({
    key: 'Enterprise',
    card: cardOf(board, 'Enterprise'),
    columns,
    visible: () => columns.filter(({ usual }) => usual),
    server,
    references,
    speech,
    today: () => '2026-11-22',
    askPlan,
    recalled: createRecalled('Enterprise', browser),
    of,
    askSince: async () => since,
    askBlock,
    askWays,
    askMeant,
    outbox: page.outbox,
    isTyping,
  });

/** What keys and the pen do in a cell; `typed`: what typing there is called. */
export function actionsIn(model: SheetModel, spot: Spot, typed = 'Sửa', selection = createStore(selectedAt(spot))) {
  const never = () => undefined;
  return createActions({
    model,
    selection,
    columns: () => columns,
    speech,
    labels: { ...labelsOf(cardOf(board, 'Enterprise')), typed: () => typed },
    pageSize: () => 10,
    scrollBack: never,
    edit: never,
    undo: never,
    openRow: never,
    find: never,
    remove: never,
    history: never,
    columnMenu: never,
    tellUnread: never,
  });
}

/** Until nothing is under way. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

export const name = columnNamed('Enterprise', 'name');
export const foundedOn = columnNamed('Enterprise', 'foundedOn');
export const label = (rows: number, across: number) => `${rows}×${across}`;
export const copied = (cells: string[][]) => ({ cells, isOurs: false });
