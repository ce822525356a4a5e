import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import type { Custom } from '../../../shared/parse.js';
import type { Outbox } from '../outbox/outbox.js';
import { createStore, type Store } from '../store.js';
import { today } from '../today.js';
import { type Asked, createAsking } from './asking.js';
import type { Plan, PlanQuestion } from './blockPlan.js';
import { type Column, columnsOf } from './columns.js';
import { createSelection } from './keptSelection.js';
import type { Choice, Since } from './line.js';
import { type AskMeant, isAnswerable, type MeantQuestion } from './meaning.js';
import type { BlockDecision, BlockQuestion } from './previewing.js';
import { createRecalled } from './recalled.js';
import type { References } from './references.js';
import type { Selection } from './selection.js';
import { createSheet, type SheetModel } from './sheet.js';
import { createServer, type SheetServer } from './sheetServer.js';
import type { Speech } from './showing.js';
import type { WayQuestion } from './ways.js';
import type { SinceQuestion } from './writing.js';

/** What the one cell that is typed into tells of itself. */
export interface PenTold {
  /** A cell is open: no question may come between two letters. */
  isTyping(): boolean;
  /** Gives the keyboard to the selected cell. */
  takeKeyboard(): void;
}

/** What the page around a sheet decides and the sheet asks for as it goes. */
export interface Surroundings extends PenTold {
  /** Names the sheet among all of its user's. */
  key: string;
  visible: readonly Column[];
  /** The row on whose page the sheet is a list; null: the sheet of all. */
  of: string | null;
  where: object | null;
  order: readonly object[];
  speech: Speech;
  /** Of the address, to come back to. */
  search: string;
}

/** A sheet of one resource as it stands while its user is here: rows, edits, selection and open questions. */
export interface OpenSheet {
  card: ResourceCard;
  columns: readonly Column[];
  model: SheetModel;
  selection: Store<Selection>;
  since: Store<Asked<SinceQuestion, Since> | null>;
  meant: Store<Asked<MeantQuestion, Choice> | null>;
  askMeant: AskMeant;
  plan: Store<Asked<PlanQuestion, Plan> | null>;
  block: Store<Asked<BlockQuestion, BlockDecision | 'again'> | null>;
  ways: Store<Asked<readonly WayQuestion[], ReadonlyMap<string, Custom>> | null>;
  /** From which day new lines are, as it was answered for the last of them; asked again once it is forgotten. */
  usualSince: Store<Since | null>;
  countAll: SheetServer['all'];
  /** Changed in place by the page; read when it is needed. */
  around: Surroundings;
}

interface Behind {
  catalog: Catalog;
  references: References;
  outbox: Outbox;
}

export function openSheet(
  card: ResourceCard,
  { catalog, references, outbox }: Behind,
  around: Surroundings,
  columns: readonly Column[] = columnsOf(catalog, card.name),
): OpenSheet {
  const sinces = createAsking<SinceQuestion, Since>();
  const plans = createAsking<PlanQuestion, Plan>();
  const blocks = createAsking<BlockQuestion, BlockDecision | 'again'>();
  const meants = createAsking<MeantQuestion, Choice>();
  const ways = createAsking<readonly WayQuestion[], ReadonlyMap<string, Custom>>();
  const usualSince = createStore<Since | null>(null);
  const askSince = async (question: SinceQuestion) => {
    const known = question.changes || question.block ? null : usualSince.get();
    const since = known ?? (await sinces.ask(question));
    if (!question.changes) usualSince.set((now) => since ?? now);
    return since;
  };
  const visible = () => around.visible;
  const server = createServer({
    catalog,
    card,
    of: around.of,
    columns,
    visible,
    query: () => ({ where: around.where, order: around.order }),
  });
  const model = createSheet({
    key: around.key,
    card,
    of: around.of,
    columns,
    visible,
    server,
    references,
    speech: () => around.speech,
    today,
    outbox,
    askSince,
    askMeant: async (question) => (around.isTyping() || !isAnswerable(question, catalog) ? null : meants.ask(question)),
    askBlock: blocks.ask,
    askWays: ways.ask,
    askPlan: plans.ask,
    recalled: createRecalled(card.name, localStorage),
    isTyping: () => around.isTyping(),
  });
  return {
    card,
    columns,
    model,
    selection: createSelection(model.table),
    since: sinces.open,
    meant: meants.open,
    askMeant: meants.ask,
    plan: plans.open,
    block: blocks.open,
    ways: ways.open,
    usualSince,
    countAll: server.all,
    around,
  };
}
