import type { Problem } from '../../../../shared/problem.js';
import { uuid } from '../../../../shared/uuid.js';
import type { RowClass } from '../../../model/field.js';
import type { Cells, Change, Part } from '../change.js';
import { check } from '../check/check.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';
import { type Consequence, consequenceOf, type Sayings, sayings, timelines } from './consequence.js';
import { put, type Saying, type Stretch, type Timeline, take, written } from './timeline.js';

/** What the documents of a change said before it, by resource. */
export type Said = ReadonlyMap<RowClass, Sayings>;

/** Asked before anything is written, of what is changed or deleted. */
export async function saidBefore(tx: Transaction, change: Change): Promise<Said> {
  const said = new Map<RowClass, Sayings>();
  for (const { row, edits, removals } of change) {
    const consequence = consequenceOf(row);
    if (consequence) said.set(row, await sayings(tx, consequence, [...edits, ...removals]));
  }
  return said;
}

/** Rows that follow from documents, to be written with them. */
export interface Following {
  part: Part;
  /** A problem of such a row is one of the document that brought it about: the caller knows no other. */
  blame: (problem: Problem) => Problem;
}

/**
 * The dated rows that the written documents bring about. A new document adds one; one that was corrected or deleted moves or removes
 * the one it brought about, if that still stands as written.
 */
export async function following(tx: Transaction, change: Change, said: Said): Promise<Following[]> {
  const all: Following[] = [];
  for (const { row, creations, edits } of change) {
    const consequence = consequenceOf(row);
    if (!consequence) continue;
    const now = await sayings(tx, consequence, [...creations, ...edits]);
    const turns = turnsOf(said.get(row) ?? new Map(), now);
    if (turns.length > 0) all.push(await followed(tx, consequence, turns));
  }
  return all;
}

/** What is wrong with what follows, of documents that are not wrong themselves: of those it is an echo. */
export async function checkFollowing(tx: Transaction, follows: readonly Following[], found: readonly Problem[]): Promise<Problem[]> {
  const named = new Set(found.map(({ id }) => id));
  const blamed = new Map<string | null, Problem>();
  for (const { part, blame } of follows) for (const one of (await check(tx, [part])).map(blame)) blamed.set(one.id, one);
  return [...blamed.values()].filter(({ id }) => !named.has(id));
}

/** What a document said, and what it says now: nothing, where it is new or gone. */
interface Turn {
  document: string;
  before: Saying | null;
  now: Saying | null;
}

const turnsOf = (before: Sayings, now: Sayings): Turn[] =>
  [...new Set([...before.keys(), ...now.keys()])]
    .map((document) => ({ document, before: before.get(document) ?? null, now: now.get(document) ?? null }))
    .filter((turn) => JSON.stringify(turn.before) !== JSON.stringify(turn.now));

const whoseOf = ({ before, now }: Turn): string[] => [before, now].flatMap((saying) => saying?.whose ?? []);

async function followed(tx: Transaction, consequence: Consequence, turns: readonly Turn[]): Promise<Following> {
  const stored = await timelines(tx, consequence, turns.flatMap(whoseOf));
  const [before, after] = [stored, turned(stored, turns)].map((lines) => [...lines.values()].flat());
  const documents = new Map(turns.flatMap((turn) => whoseOf(turn).map((whose) => [whose, turn.document] as const)));
  const causes = new Map([...(before ?? []), ...(after ?? [])].map(({ id, whose }) => [id, documents.get(whose) ?? null]));
  return {
    part: difference(consequence, before ?? [], after ?? []),
    blame: ({ code, id }) => problem(consequence.document, causes.get(id ?? '') ?? null, { code }),
  };
}

/** All that was said otherwise is taken away first, and what is said is put there in the order of its days: the later ends the earlier. */
function turned(stored: ReadonlyMap<string, Timeline>, turns: readonly Turn[]): ReadonlyMap<string, Timeline> {
  const lines = new Map(stored);
  const said: Omit<Stretch, 'to'>[] = [];
  for (const { document, before, now } of turns) {
    const line = before && lines.get(before.whose);
    const stretch = line ? written(line, document, before) : undefined;
    if (line && stretch) lines.set(stretch.whose, take(line, stretch));
    if (now && (stretch || !before)) said.push({ ...now, id: stretch?.id ?? uuid(), by: document });
  }
  for (const told of said.sort((a, b) => (a.from < b.from ? -1 : 1))) lines.set(told.whose, put(lines.get(told.whose) ?? [], told));
  return lines;
}

/** What makes the one set of rows the other. */
function difference({ row, fields }: Consequence, before: Timeline, after: Timeline): Part {
  const [was, is] = [before, after].map((all) => new Map(all.map((stretch) => [stretch.id, stretch])));
  const cells = (stretch: Stretch, old?: Stretch): Cells =>
    new Map(
      (['whose', 'is', 'by', 'from', 'to'] as const).flatMap((name) =>
        old && old[name] === stretch[name] ? [] : [[fields[name], stretch[name]]],
      ),
    );
  return {
    row,
    creations: after.filter(({ id }) => !was?.has(id)).map((stretch) => ({ id: stretch.id, version: 1, cells: cells(stretch) })),
    edits: after.flatMap((stretch) => {
      const changed = cells(stretch, was?.get(stretch.id) ?? stretch);
      return changed.size > 0 ? [{ id: stretch.id, version: null, was: null, cells: changed }] : [];
    }),
    removals: before.filter(({ id }) => !is?.has(id)).map(({ id }) => ({ id, version: null, was: null })),
  };
}
