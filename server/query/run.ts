import type { Pool, PoolClient } from 'pg';
import { Refused } from '../access/refused.js';
import type { Literal } from '../access/tree.js';
import { limits } from '../config.js';
import type { Actor } from '../model/roles.js';
import type { ReadPlan } from './compile.js';
import { inTurn } from './gate.js';
import type { Ended, Level } from './level.js';
import { rawRows } from './rawQuery.js';
import type { Source } from './sql.js';
import { type Paged, totals } from './totals.js';
import type { Vault } from './vault.js';
import type { RawRow } from './writer.js';

/** Everything a run needs that is not in the plan: whose values, which secrets, which connection. */
export interface Run {
  pool: Pool;
  vault: Vault;
  actor: Actor;
  values: readonly unknown[];
  /** Where all is read of one moment. */
  read?: Read;
}
export type Read = (text: string, values: readonly unknown[]) => Promise<RawRow[]>;

/** The answer as JSON text. Levels are one statement each; those of one depth run at once. Every value is looked at before the first. */
export async function run(env: Run, plan: ReadPlan): Promise<string> {
  const ready = plan.levels.map((level) => ({ parents: root, level: readied(env, level) }));
  return plan.write(root, await runAll({ ...env, rows: new Rows() }, ready));
}

const root = [''];

/** Rows of one answer so far. Nobody is told half of one: too many is no answer. */
class Rows {
  private count = 0;

  add(rows: number) {
    this.count += rows;
    if (this.count > limits.rows) throw new Refused(`the answer holds more than ${limits.rows} rows: ask for less of it at a time`, 'cost');
  }
}

/** A level with the values of this run; the ids of the rows above come later. */
interface Ready extends Omit<Level, 'kids'> {
  values: unknown[];
  parents: number;
  kids: { at: number; level: Ready }[];
  /** Of a total: the page whose rows may tell it, and which of the statements beside it gives them. */
  page?: Paged & { rows: number };
}

const readied = (env: Run, { kids, ended, ...level }: Level): Ready => ({
  ...level,
  values: parameters(env, level.sources, []),
  parents: level.sources.findIndex(({ from }) => from === 'parents'),
  kids: kids.map(({ at, level: below }) => ({ at, level: readied(env, below) })),
  ...(ended ? { page: pageAt(env, ended) } : {}),
});

function pageAt(env: Run, { skip, ...ended }: Ended): Paged & { rows: number } {
  const [left = 0] = parameters(env, skip ? [skip] : [], []);
  return { ...ended, skip: Number(left) };
}

type Counting = Run & { rows: Rows };
type Texts = ReadonlyMap<string, string>;
interface Below {
  level: Ready;
  parents: readonly string[];
}

/** Statements that hang side by side, all at once; only a total waits for the rows beside it, which may tell it. */
function runAll(env: Counting, beside: readonly Below[]): Promise<Texts[]> {
  const found = beside.map((below) => (below.level.page ? null : rowsOf(env, below)));
  return Promise.all(
    beside.map(async ({ level, parents }, index) => {
      const { page } = level;
      const rows = (await found[page?.rows ?? index]) ?? [];
      if (!page) return written(env, level, rows);
      const told = totals(page, rows, parents);
      const left = parents.filter((parent) => !told.has(parent));
      const counted = await written(env, level, await rowsOf(env, { level, parents: left }));
      return new Map([...told, ...counted]);
    }),
  );
}

async function rowsOf(env: Counting, { level, parents }: Below): Promise<RawRow[]> {
  if (parents.length === 0) return [];
  const rows = await query(env, level.sql, level.parents < 0 ? level.values : level.values.with(level.parents, parents));
  env.rows.add(rows.length);
  return rows;
}

/** JSON text of a level, by the id of the row it hangs under; at the root that id is ''. */
async function written(env: Counting, level: Ready, rows: readonly RawRow[]): Promise<Texts> {
  const kids = await runAll(
    env,
    level.kids.map(({ at, level: below }) => ({ level: below, parents: idsOf(rows, at) })),
  );
  const texts = rows.map((row) => level.write(row, kids));
  if (level.parents >= 0) return grouped(rows, texts, level.gives);
  return new Map(level.gives === 'list' ? [['', `[${texts.join(',')}]`]] : texts.slice(0, 1).map((text) => ['', text]));
}

export const parameters = (
  { actor, vault, values }: Pick<Run, 'actor' | 'vault' | 'values'>,
  sources: readonly Source[],
  parents: readonly string[],
) =>
  sources.map((source) => {
    if (source.from === 'parents') return parents;
    if (source.from === 'actor') return actor[source.what];
    return source.bind(valueAt(values, source.literal), vault);
  });

const valueAt = (values: readonly unknown[], literal: Literal) => ('slot' in literal ? values[literal.slot] : literal.constant);

const idsOf = (rows: readonly RawRow[], at: number) => [
  ...new Set(rows.map((row) => row[at]).filter((id) => id !== null && id !== undefined)),
];

/** Rows arrive together by parent: the statement is sorted so. */
function grouped(rows: readonly RawRow[], written: readonly string[], gives: Level['gives']): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  rows.forEach((row, index) => {
    const parent = row[0] ?? '';
    const text = written[index] ?? '';
    const before = texts.get(parent);
    texts.set(parent, gives === 'list' && before !== undefined ? `${before},${text}` : text);
  });
  if (gives === 'list') for (const [parent, text] of texts) texts.set(parent, `[${text}]`);
  return texts;
}

const seen = new Map<string, string | null>();
const named = new WeakMap<PoolClient, Set<string>>();
const mostNames = 500;
/** A longer one is seldom asked twice, and a connection would keep it and its plan for as long as it lives. */
const longestNamed = 20_000;

/** In turn, on any connection; one that holds too many statements is replaced by a fresh one. In a snapshot, on that one's. */
export const query = ({ pool, actor, read }: Pick<Run, 'pool' | 'actor' | 'read'>, text: string, values: readonly unknown[]) =>
  read ? read(text, values) : inTurn(actor.id, () => queryOn(pool, text, values));

/** On any connection, whoever waits. */
export async function queryOn(pool: Pool, text: string, values: readonly unknown[]): Promise<RawRow[]> {
  const client = await pool.connect();
  try {
    const rows = await sent(client, text, values);
    client.release((named.get(client)?.size ?? 0) > mostNames);
    return rows;
  } catch (error) {
    client.release(isConnectionLost(error));
    throw error;
  }
}

/** A statement is prepared under a name on its second use. */
export async function sent(client: PoolClient, text: string, values: readonly unknown[]): Promise<RawRow[]> {
  const name = nameOf(text);
  if (name) named.set(client, (named.get(client) ?? new Set()).add(name));
  return rawRows(client, text, values, name);
}

function nameOf(text: string): string | undefined {
  if (text.length > longestNamed) return undefined;
  const known = seen.get(text);
  if (known) return known;
  if (known === undefined) {
    if (seen.size >= 4 * mostNames) seen.clear();
    seen.set(text, null);
    return undefined;
  }
  const name = `s${nextName++}`;
  seen.set(text, name);
  return name;
}
let nextName = 0;

/** An error Postgres itself reported leaves the connection sound; anything else may not. */
const isConnectionLost = (error: unknown) =>
  !(
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    !error.code.startsWith('57P')
  );
