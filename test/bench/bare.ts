import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { schemaOf } from '../../server/graphql/schema.js';
import type { Plan } from '../../server/query/compile.js';
import type { Level } from '../../server/query/level.js';
import type { Source } from '../../server/query/sql.js';
import { totals } from '../../server/query/totals.js';
import type { RawRow } from '../../server/query/writer.js';
import { resources } from '../../server/resources/index.js';
import { readActor } from '../../server/session/actor.js';
import { listen, poolOf, started } from './child.js';
import { planned } from './plan.js';
import { type QuestionName, questions } from './questions.js';

/**
 * The least a server can do: node:http, the look-up of the session, the product's own statements, prepared, and its writers. No
 * express, no GraphQL, no rights, no check of any value: the client sends the values of the statements themselves.
 */
const pool = poolOf(started());
const schema = await schemaOf(resources);
const sample = ['00000000-0000-7000-8000-000000000000'];
const answers = new Map(
  Object.entries(questions).map(([name, { query, variables }]) => {
    const [first = {}] = variables({ areas: sample, zones: sample, industries: sample, enterprises: sample });
    const { key, plan } = planned(schema, 'organisationBoard', { query, variables: first });
    return [name, answerer(name as QuestionName, key, plan)];
  }),
);
await listen(
  createServer((request, response) => void answer(request, response).catch((error) => response.writeHead(500).end(String(error)))),
);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { operationName, values } = JSON.parse(await read(request));
  if (!(await readActor(pool, visitOf(request)))) return void response.writeHead(401).end();
  const text = Buffer.from((await answers.get(operationName)?.(values)) ?? 'null');
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length }).end(text);
}

const read = (request: IncomingMessage) =>
  new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });

function visitOf({ headers: { cookie = '' } }: IncomingMessage) {
  const [name = '', value = ''] = cookie.split('=');
  return { ip: '', userAgent: '', tls: false, cookies: new Map([[name, value]]), setCookie: () => undefined };
}

function answerer(name: string, key: string, plan: Plan): (values: unknown[]) => Promise<string> {
  const [head, tail] = [`{"data":{${JSON.stringify(key)}:`, '}}'];
  if (plan.is === 'groups') {
    const ask = statement(name, plan);
    return async (values) => head + groups(await ask(pool, values, [])) + tail;
  }
  const levels = plan.levels.map((level, index) => ({ level, run: runner(`${name}_${index}`, level) }));
  return async (values) => {
    const found = levels.map(({ level, run }) => (level.ended ? null : run.ask(values, [])));
    const kids = levels.map(async ({ level: { ended }, run }, index) => {
      const rows = (await found[ended?.rows ?? index]) ?? [];
      if (!ended) return run.texts(values, rows);
      const skip = Number(ended.skip ? valueFrom(ended.skip)?.(values) : 0);
      const told = totals({ ...ended, skip }, rows, ['']);
      return told.size > 0 ? told : run.texts(values, await run.ask(values, []));
    });
    return head + plan.write([''], await Promise.all(kids)) + tail;
  };
}

type Texts = ReadonlyMap<string, string>;
interface Runner {
  ask: (values: unknown[], parents: readonly unknown[]) => Promise<RawRow[]>;
  texts: (values: unknown[], rows: readonly RawRow[]) => Promise<Texts>;
}

function runner(name: string, level: Level, below = false): Runner {
  const ask = statement(name, level);
  const kids = level.kids.map(({ at, level: kid }, index) => ({ at, run: runner(`${name}_${index}`, kid, true) }));
  return {
    ask: (values, parents) => ask(pool, values, parents),
    texts: async (values, rows) => {
      const under = ({ at, run }: (typeof kids)[number]) => run.ask(values, [...new Set(rows.map((row) => row[at]))]);
      const texts = await Promise.all(kids.map(async (kid) => kid.run.texts(values, await under(kid))));
      const written = rows.map((row) => [below ? (row[0] ?? '') : '', level.write(row, texts)] as const);
      return level.gives === 'list' ? listed(written, below) : new Map(written);
    },
  };
}

/** `[…]` for each row above; at the root, where there is no row above, also of nothing. */
function listed(rows: readonly (readonly [string, string])[], below: boolean): Texts {
  const found = new Map<string, string>(below ? [] : [['', '[']]);
  for (const [parent, text] of rows) {
    const before = found.get(parent) ?? '[';
    found.set(parent, before === '[' ? `[${text}` : `${before},${text}`);
  }
  for (const [parent, text] of found) found.set(parent, `${text}]`);
  return found;
}

const raw = { getTypeParser: () => (text: string) => text };

function statement(name: string, { sql: text, sources }: { sql: string; sources: readonly Source[] }) {
  const take = sources.map(valueFrom);
  return async (db: Pool, values: unknown[], parents: readonly unknown[]): Promise<RawRow[]> => {
    const config = { name, text, values: take.map((each) => (each ? each(values) : parents)), rowMode: 'array' as const, types: raw };
    return (await db.query<(string | null)[]>(config)).rows;
  };
}

function valueFrom(source: Source): ((values: unknown[]) => unknown) | null {
  if (source.from !== 'literal') return null;
  const { literal } = source;
  return 'slot' in literal ? (values) => values[literal.slot] : () => literal.constant;
}

/** One dimension, its label, two figures. */
const groups = (rows: readonly RawRow[]) =>
  JSON.stringify({
    rows: rows.map(([value, label, ...figures]) => ({
      keys: [{ value, label }],
      values: figures.map((figure) => (figure === null ? null : Number(figure))),
    })),
    partial: false,
  });
