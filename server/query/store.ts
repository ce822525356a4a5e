import type { Revelation, SecretCell } from '../../shared/secret.js';
import { permit } from '../access/permit.js';
import type { Query } from '../access/tree.js';
import type { RowClass } from '../model/field.js';
import { answerGroups, type GroupAnswer } from './answer.js';
import { compile, type Plan, type ReadPlan } from './compile.js';
import { type Deletion, type DeletionsAsked, deletions } from './deletions.js';
import { type HistoryAsked, type HistoryEvent, history } from './history.js';
import type { Level } from './level.js';
import { type DeedsAsked, type OperationDeed, operationRows } from './operationRows.js';
import { type OperationPage, type OperationsAsked, operations } from './operations.js';
import { Recent } from './plans.js';
import { reveal, reveals } from './reveal.js';
import { type Read, run } from './run.js';
import type { SaveEnv, SaveOutcome, SaveRequest } from './save/request.js';
import { save } from './save.js';
import { inSight } from './sight.js';
import { inSnapshot } from './snapshot.js';
import { type UndoAsked, undo } from './undo.js';

/** A question: its key among the same kind of questions, its values, and how to read it when no plan is kept. */
export interface Asked {
  key: string;
  values: readonly unknown[];
  read: () => Query;
}

/** What the data is reached with, and as whom. */
export type StoreEnv = SaveEnv & { read?: Read };

/** Plans are kept by question and role: scope values are parameters, so everyone of a role shares them. */
const plans = new Recent<Plan>({ number: 2_000, size: 50_000_000 }, sizeOf);

/** In characters of SQL, which outweigh all else. */
function sizeOf(plan: Plan): number {
  const ofLevels = (levels: readonly Level[]): number =>
    levels.reduce((sum, { sql, kids }) => sum + sql.length + ofLevels(kids.map(({ level }) => level)), 0);
  return plan.is === 'groups' ? plan.sql.length : ofLevels(plan.levels);
}

/** The only door to the data: always somebody's, never nobody's. One for each request. */
export class Store {
  constructor(readonly env: StoreEnv) {}

  /** Judges and compiles a question without running it: what a save's answer will show is judged before anything is written. */
  plan({ key, read }: Pick<Asked, 'key' | 'read'>): Plan {
    const { role } = this.env.actor;
    return plans.of(`${role} ${key}`, () => compile(permit(role, read())));
  }

  /** What is read through this store is of one moment. */
  snapshot<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return inSnapshot(this.env, (read) => work(new Store({ ...this.env, read })));
  }

  /** The answer as JSON text. */
  async text(asked: Asked): Promise<string> {
    const plan = this.plan(asked);
    if (plan.is !== 'read') throw new Error('groups are no rows');
    return run({ ...this.env, values: asked.values }, plan);
  }

  /** A plan for once: of a mutation's answer. */
  planned(query: Query): ReadPlan {
    const plan = compile(permit(this.env.actor.role, query));
    if (plan.is !== 'read') throw new Error('groups are no rows');
    return plan;
  }

  save(request: SaveRequest): Promise<SaveOutcome> {
    return save(this.env, request);
  }

  undo(request: UndoAsked): Promise<SaveOutcome> {
    return undo(this.env, request);
  }

  history(asked: HistoryAsked): Promise<HistoryEvent[]> {
    return history(this.env, asked);
  }

  /** Of these rows those that are there for him, or were when they went. */
  inSight(row: RowClass, ids: readonly string[]): Promise<{ id: string }[]> {
    return inSight(this.env, row, ids);
  }

  reveal(cell: SecretCell, reason: string): Promise<string | null> {
    return reveal(this.env, cell, reason);
  }

  reveals(cell: SecretCell): Promise<Revelation[]> {
    return reveals(this.env, cell);
  }

  deletions(wanted: DeletionsAsked): Promise<Deletion[]> {
    return deletions(this.env, wanted);
  }

  operations(wanted: OperationsAsked): Promise<OperationPage> {
    return operations(this.env, wanted);
  }

  operationRows(wanted: DeedsAsked): Promise<OperationDeed[]> {
    return operationRows(this.env, wanted);
  }

  runRead(plan: ReadPlan, values: readonly unknown[]): Promise<string> {
    return run({ ...this.env, values }, plan);
  }

  async groups(asked: Asked & { where: unknown; take: number }): Promise<GroupAnswer> {
    const plan = this.plan(asked);
    if (plan.is !== 'groups') throw new Error('rows are no groups');
    return answerGroups({ ...this.env, values: asked.values }, plan, asked.where, asked.take);
  }
}
