import type { ResourceCard } from '../../../shared/catalog.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Place, Unsent } from '../outbox/unsent.js';
import type { AskPlan } from './blockPlan.js';
import type { Column } from './columns.js';
import { createDrafting } from './drafting.js';
import type { Line } from './line.js';
import type { AskMeant } from './meaning.js';
import { createOverwriting } from './overwriting.js';
import { createPasting } from './pasting.js';
import { type AskBlock, createPreviewing } from './previewing.js';
import type { Recalled } from './recalled.js';
import type { References } from './references.js';
import { createRemoving } from './removing.js';
import { createReplacing } from './replacing.js';
import { createRereading } from './rereading.js';
import { createRestoring } from './restoring.js';
import { type Command, createSending } from './sending.js';
import type { Server } from './server.js';
import { createSettling } from './settling.js';
import type { Speech } from './showing.js';
import { createTable } from './table.js';
import { createUndoing } from './undoing.js';
import type { AskWays } from './ways.js';
import { type AskSince, createWriting } from './writing.js';

export interface SheetOptions {
  /** Names the sheet among all of its user's. */
  key: string;
  card: ResourceCard;
  /** The row on whose page it is a list. */
  of?: Place['of'];
  /** Every column the resource can have; what is shown of them is asked for as it changes. */
  columns: readonly Column[];
  visible(): readonly Column[];
  server: Server;
  references: References;
  speech(): Speech;
  today(): string;
  outbox: Outbox;
  askSince: AskSince;
  askMeant: AskMeant;
  askBlock: AskBlock;
  askWays: AskWays;
  askPlan: AskPlan;
  recalled: Recalled;
  /** A cell is open: no question may come between two letters. */
  isTyping(): boolean;
}

export type SheetModel = ReturnType<typeof createSheet>;

/** A sheet without its looks: rows by windows, what was typed over them, and how it comes to the server and back. */
export function createSheet({
  key,
  card,
  of,
  columns,
  visible,
  server,
  references,
  speech,
  today,
  outbox,
  askSince,
  askMeant,
  askBlock,
  askWays,
  askPlan,
  recalled,
  isTyping,
}: SheetOptions) {
  const table = createTable(server.list, server.rows, { canCreate: card.can.create });
  const forget = (made: readonly string[] = []) => {
    const written = [card.name, ...columns.flatMap(({ hops }) => hops.map((hop) => hop.card.name)), ...made];
    for (const name of new Set(written)) references.forget(name);
  };
  const saved = (command: Command, made: readonly string[] = [], drafts: readonly Line[] = []) => {
    undoing.did(command, drafts);
    forget(made);
  };
  const sending = createSending({ resource: card.name, of, server, table, columns, outbox, today, saved });
  const writing = createWriting({
    table,
    columns,
    references,
    flush: sending.flush,
    late: () => void rereading.whenBack(),
    unsent: (...told) => undoing.unsent(...told),
    askSince,
    askMeant,
    speech,
  });
  const rereading = createRereading({ table, columns, writing, rest: outbox.rest, isTyping });
  const settle = createSettling({ table, writing, retry: rereading.retry });
  const undoing = createUndoing({
    resource: card.name,
    server,
    table,
    outbox,
    giveUp: writing.giveUp,
    settled: sending.idle,
    inTurn: sending.inTurn,
  });
  const preview = createPreviewing({ writing, columns, card, references, askBlock });
  const paste = createPasting({
    table,
    writing,
    visible,
    columns,
    preview,
    askWays,
    askPlan,
    recalled,
    references,
    rowsOf: server.rows,
    card,
  });
  const overwrite = createOverwriting({ table, writing, preview, speech });
  const replacing = createReplacing({ table, writing });
  const removing = createRemoving({
    card,
    of,
    columns,
    server,
    table,
    outbox,
    inTurn: sending.inTurn,
    saved,
    deleted: (...told) => undoing.deleted(...told),
    refused: (label) => undoing.unsent({ label, cells: [] }, null),
  });
  const { remove } = removing;
  const restoring = createRestoring({
    card,
    server,
    table,
    outbox,
    inTurn: sending.inTurn,
    restored: forget,
    refusedLate: (refusal) => removing.late.set(() => ({ lines: [], refusal })),
  });
  const { close } = createDrafting({
    key,
    table,
    columns,
    drafts: outbox.drafts,
    taken(step, operation) {
      undoing.unsent(step, operation);
      void rereading.whenBack();
    },
  });

  /** Goes on with what an earlier page left, in the order in which it was done. */
  function resume(left: readonly Unsent[]) {
    for (const { operation, label, work } of left) {
      if (work.does === 'write') sending.resume({ operation, label, work });
      else if (work.does === 'remove') void removing.resume({ operation, label, work });
      else if (work.does === 'restore') void restoring.resume({ operation, label, work });
      else void undoing.resume({ operation, label, work });
    }
  }
  return {
    table,
    undoing,
    sending,
    writing,
    retry: rereading.retry,
    settle,
    paste,
    overwrite,
    replacing,
    remove,
    removing,
    restoring,
    resume,
    close,
  };
}
