import { Refused } from '../../../../admin/src/failure.js';
import type { Row } from '../../../../admin/src/grid/line.js';
import type { Payload } from '../../../../admin/src/grid/payload.js';
import type { Operation, SaveAnswer, Saving, Server, UndoAnswer } from '../../../../admin/src/grid/server.js';
import type { Conflict, Problem } from '../../../../shared/problem.js';
import { refusal } from '../server.js';
import { type Change, turnedRound } from './turnedRound.js';

/** `refuses`: it is older than the page, and understands none of its saves. `faults`: one cell won't do. `silent`: what it did it does not say. */
export type Weather = 'fair' | 'refuses' | 'faults' | 'silent' | 'away';

interface Done {
  label: string | null;
  at: number;
  changes: readonly Change[];
  answer: SaveAnswer | UndoAnswer;
  turns?: string;
}

const required = ['name', 'taxCode'];
const resource = 'Enterprise';
const gone = () => new Refused({ code: 'OFFLINE', message: '', detail: {} });

/** A server that remembers: rows in the order of their names, what every operation wrote, and how to turn it round. */
export function office(count: number) {
  const rows = new Map<string, Row>();
  for (let place = 0; place < count; place++) rows.set(`r${place}`, rowOf(place));
  const journal = new Map<string, Done>();
  /** Every value it ever had in a cell, as `id field value`. */
  const written = new Set<string>();
  let weather: Weather = 'fair';
  let clock = 0;
  let tell = (_ids: readonly string[]) => {};

  const isAway = () => weather === 'away';
  const sorted = () => [...rows.values()].sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));

  function apply(changes: readonly Change[]) {
    for (const { id, after } of changes) {
      if (after) rows.set(id, after);
      else rows.delete(id);
      for (const [field, value] of Object.entries(after ?? {})) written.add(`${id} ${field} ${value}`);
    }
    tell(changes.map(({ id }) => id));
  }

  /** What it is asked twice it does once. */
  function once<T extends SaveAnswer | UndoAnswer>(
    operation: string,
    work: () => { done: Omit<Done, 'at' | 'answer'> | null; answer: T },
  ): T {
    const before = journal.get(operation);
    if (before) return before.answer as T;
    const { done, answer } = work();
    if (done) {
      apply(done.changes);
      journal.set(operation, { ...done, at: ++clock, answer });
    }
    return answer;
  }

  const server: Server = {
    async list({ skip, take, count: counts }) {
      if (isAway()) throw gone();
      return { rows: sorted().slice(skip, skip + take), total: counts ? rows.size : null };
    },
    async rows(ids) {
      if (isAway() && ids.length > 0) throw gone();
      return ids.flatMap((id) => rows.get(id) ?? []);
    },
    matching: async (ids) => new Set(ids.filter((id) => !String(rows.get(id)?.name).startsWith('Ẩn'))),
    async save(saving) {
      if (isAway()) throw gone();
      if (weather === 'refuses') throw new Refused({ code: 'BAD_USER_INPUT', message: '', detail: {} });
      const answer = once(saving.operation, () => save(saving));
      if (weather === 'silent') throw gone();
      return answer;
    },
    async undo({ operation, as }) {
      if (isAway()) throw gone();
      const answer = once(as, () => turn(operation, as));
      if (weather === 'silent') throw gone();
      return answer;
    },
    operations: async () => remembered(),
  };

  function save({ operation, label, payload }: Saving) {
    const { problems, conflicts } = judged(payload);
    if (problems.length + conflicts.length > 0) return { done: null, answer: refusal(operation, { problems, conflicts }) };
    const changes = changesOf(payload);
    const made = changes.flatMap(({ after }) => after ?? []);
    return { done: { label, changes }, answer: refusal(operation, { rows: made }) };
  }

  function judged({ creates, changes, deletes }: Payload): { problems: Problem[]; conflicts: Conflict[] } {
    const problem = (id: string, field: string | null, code: Problem['code']): Problem => ({ resource, id, field, code });
    const sets = [...(creates.enterprises ?? []), ...(changes.enterprises ?? [])];
    const empty = sets.flatMap(({ id, set }) => required.filter((name) => set[name] === null).map((name) => problem(id, name, 'REQUIRED')));
    const [faulty] = weather === 'faults' ? sets : [];
    const problems = [
      ...empty,
      ...(faulty ? [problem(faulty.id, Object.keys(faulty.set)[0] ?? null, 'TOO_LONG')] : []),
      ...(creates.enterprises ?? []).flatMap(({ id }) => (rows.has(id) ? [problem(id, null, 'ID_EXISTS')] : [])),
      ...(changes.enterprises ?? []).flatMap(({ id }) => (rows.has(id) ? [] : [problem(id, null, 'NOT_FOUND')])),
      ...(deletes.enterprises ?? []).flatMap(({ id, version }) =>
        rows.get(id)?.version === version ? [] : [problem(id, null, rows.has(id) ? 'VERSION_STALE' : 'NOT_FOUND')],
      ),
    ];
    const conflicts = (changes.enterprises ?? []).flatMap(({ id, was = {}, set }) =>
      Object.keys(was).flatMap((field): Conflict[] => {
        const theirs = rows.get(id)?.[field] ?? null;
        return rows.has(id) && theirs !== was[field]
          ? [{ resource, id, field, yours: set[field], theirs, by: 'Lan', at: '2026-11-22T08:00:00+07:00' }]
          : [];
      }),
    );
    return { problems, conflicts };
  }

  function changesOf({ creates, changes, deletes }: Payload): Change[] {
    return [
      ...(creates.enterprises ?? []).map(({ id, set }) => ({
        id,
        before: null,
        after: { id, version: 1, tradingName: null, foundedOn: null, ...set },
      })),
      ...(changes.enterprises ?? []).map(({ id, set }) => {
        const before = rows.get(id) ?? null;
        return { id, before, after: { id, ...before, ...set, version: (before?.version ?? 0) + 1 } };
      }),
      ...(deletes.enterprises ?? []).map(({ id }) => ({ id, before: rows.get(id) ?? null, after: null })),
    ];
  }

  function turn(operation: string, as: string): { done: Omit<Done, 'at' | 'answer'> | null; answer: UndoAnswer } {
    const known = journal.get(operation);
    const told = { operation: as, rows: [], removed: [], written: 0, conflicts: [] };
    if (!known)
      return { done: null, answer: { ...told, problems: [{ resource: 'Operation', id: operation, field: null, code: 'NOT_FOUND' }] } };
    const turned = known.changes.map((change) => turnedRound(change, rows.get(change.id) ?? null));
    const changes = turned.flatMap(({ change }) => change ?? []);
    const problems = turned.flatMap(({ kept }) =>
      kept ? [{ resource, id: kept, field: null, code: 'VERSION_STALE' } satisfies Problem] : [],
    );
    return {
      done: { label: null, changes, turns: operation },
      answer: {
        ...told,
        problems,
        rows: changes.flatMap(({ after }) => after ?? []),
        removed: changes.flatMap(({ id, after }) => (after ? [] : [id])),
        written: changes.length,
      },
    };
  }

  /** What an operation has become: who turned it last, and how often. */
  function remembered(): Operation[] {
    const newestFirst = [...journal].reverse();
    const lastOf = (operation: string): { last: string; at: number; times: number } => {
      const next = newestFirst.find(([, { turns }]) => turns === operation);
      if (!next) return { last: operation, at: journal.get(operation)?.at ?? 0, times: 0 };
      const further = lastOf(next[0]);
      return { ...further, times: further.times + 1 };
    };
    const moment = (at: number) => `2026-11-22T08:00:00.${String(at).padStart(6, '0')}+07:00`;
    return newestFirst.flatMap(([operation, { label, at, turns }]) => {
      if (turns) return [];
      const { last, at: lastAt, times } = lastOf(operation);
      return [{ label, at: moment(at), undone: times % 2 === 1, last, lastAt: moment(lastAt) }];
    });
  }

  return {
    server,
    rows,
    sorted,
    /** Whether this value was ever in that cell. */
    had: (id: string, field: string, value: unknown) => written.has(`${id} ${field} ${value}`) || (rows.get(id)?.[field] ?? null) === value,
    be(next: Weather) {
      weather = next;
    },
    /** Nothing is heard of it. */
    isAway: () => weather === 'away' || weather === 'silent',
    /** A colleague does this, by another page. */
    by(change: Change) {
      apply([change]);
    },
    onChange(listener: typeof tell) {
      tell = listener;
    },
  };
}

const rowOf = (place: number): Row => ({
  id: `r${place}`,
  version: 1,
  name: `M ${String(place).padStart(4, '0')}`,
  taxCode: `2400${String(place).padStart(6, '0')}`,
  tradingName: null,
  foundedOn: null,
});
