import type { GraphQLResolveInfo } from 'graphql';
import { ID, Mutation, Resolver } from 'type-graphql';
import type { RowClass } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import type { SaveOutcome, SaveRequest } from '../query/save/request.js';
import type { Store } from '../query/store.js';
import type { UndoAsked } from '../query/undo.js';
import type { Made } from './build.js';
import { compiled } from './compiled.js';
import { type Context, signedIn } from './context.js';
import { argument, context, info, method } from './method.js';
import { savedReads } from './savedRows.js';
import { Override, saveTypes } from './saveTypes.js';

/** The only ways to write: `save`, and `undo` of one. */
export function saveResolver(resources: readonly RowClass[]): Made {
  const written = resources.filter((row) => !resourceOf(row).readOnly);
  const types = saveTypes(written);
  class SaveResolver {}
  Resolver()(SaveResolver);
  const answers = (type: () => unknown) => [Mutation(type as never) as never];
  const id = (name: string) => argument(name, () => ID, { nullable: false });
  const save = (asked: GraphQLResolveInfo, { store }: Context, operation: string, ...rest: SaveArguments) =>
    answered(asked, signedIn(store), written, (own) => own.save(requestOf(operation, rest)));
  const undo = (asked: GraphQLResolveInfo, { store }: Context, operation: string, as: string, trial: UndoAsked['trial']) =>
    answered(asked, signedIn(store), written, (own) => own.undo({ operation, as, trial }));
  method(
    SaveResolver,
    'save',
    save as never,
    answers(() => types.answer),
    [
      info,
      context,
      id('operation'),
      argument('label', () => String),
      argument('sheet', () => String),
      argument('of', () => ID),
      argument('creates', () => types.creates),
      argument('changes', () => types.changes),
      argument('deletes', () => types.deletes),
      argument('restores', () => types.restores),
      argument('overrides', () => [Override]),
      argument('partial', () => Boolean),
      argument('trial', () => Boolean),
    ],
  );
  method(
    SaveResolver,
    'undo',
    undo as never,
    answers(() => types.answer),
    [info, context, id('operation'), id('as'), argument('trial', () => Boolean)],
  );
  return SaveResolver;
}

type SaveArguments = [
  SaveRequest['label'],
  SaveRequest['sheet'],
  SaveRequest['of'],
  SaveRequest['creates'],
  SaveRequest['changes'],
  SaveRequest['deletes'],
  SaveRequest['restores'],
  SaveRequest['overrides'],
  SaveRequest['partial'],
  SaveRequest['trial'],
];

const requestOf = (
  operation: string,
  [label, sheet, of, creates, changes, deletes, restores, overrides, partial, trial]: SaveArguments,
): SaveRequest => ({
  operation,
  label,
  sheet,
  of,
  creates,
  changes,
  deletes,
  restores,
  overrides,
  partial,
  trial,
});

/** What the answer will show is judged first, then the write is done, then it is read. */
async function answered(
  asked: GraphQLResolveInfo,
  store: Store,
  resources: readonly RowClass[],
  write: (store: Store) => Promise<SaveOutcome>,
) {
  const reads = savedReads(asked, store, resources);
  const outcome = await write(store);
  const saved = await Promise.all(reads.map(async ({ key, plural, rows }) => [key, await rows(outcome.saved[plural] ?? [])]));
  return { ...outcome, written: writtenBy(outcome), saved: compiled(Object.fromEntries(saved)) };
}

const writtenBy = ({ saved, removed }: SaveOutcome) => Object.values(saved).reduce((sum, ids) => sum + ids.length, removed.length);
