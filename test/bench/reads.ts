import type { GraphQLSchema } from 'graphql';
import type { Client } from 'pg';
import { type Contender, contender } from './contender.js';
import type { Requests } from './load.js';
import { planned } from './plan.js';
import { type Pool, type Question, questions } from './questions.js';
import { alternate, type Effort, type Rounds, type Side } from './rounds.js';
import { assertSame } from './same.js';

export interface Reading {
  name: string;
  what: string;
  /** Of one answer. */
  bytes: number;
  rounds: Rounds;
}

interface Given {
  db: Client;
  url: string;
  cookie: string;
  schema: GraphQLSchema;
  pool: Pool;
  effort: Effort;
}

/** Q1 to Q5: the product, the least a server can do, the ordinary way. All must give the same data before they are measured. */
export async function compareReads({ url, ...given }: Given): Promise<Reading[]> {
  const contenders = await Promise.all([
    contender('ours', { name: 'ours', url }),
    contender('bare', { name: 'bare', url }),
    contender('naive', { name: 'naive', url }),
    contender('naive', { name: 'careful', url, habits: { reads: 'asked', groups: 'rows' } }, 'careful'),
    contender('naive', { name: 'by hand', url, habits: { reads: 'asked', groups: 'sql' } }, 'by hand'),
  ]);
  try {
    const readings: Reading[] = [];
    for (const [name, question] of Object.entries(questions)) {
      const taking = name === 'Q4' ? contenders : contenders.slice(0, 4);
      readings.push(await compare(given, taking, { name, ...question }));
    }
    return readings;
  } finally {
    await Promise.all(contenders.map(({ stop }) => stop()));
  }
}

async function compare(
  { db, cookie, schema, pool, effort }: Omit<Given, 'url'>,
  contenders: readonly Contender[],
  { name, what, query, variables }: Question & { name: string },
): Promise<Reading> {
  const all = shuffled(variables(pool));
  const whole = all.map((each) => JSON.stringify({ operationName: name, query, variables: each }));
  const values = all.map((each) =>
    JSON.stringify({ operationName: name, values: planned(schema, 'organisationBoard', { query, variables: each }).values }),
  );
  const sides = contenders.map((by): Side => {
    const requests: Requests = { port: by.port, cookie, bodies: by.name === 'bare' ? values : whole };
    return { name: by.name, by, requests };
  });
  const bytes = await assertSame(sides, name);
  return { name, what, bytes, rounds: await alternate(db, sides, effort) };
}

/** The same every time, and no two requests in a row ask for neighbours. */
const shuffled = <T>(values: readonly T[]): T[] =>
  values
    .map((value, index) => ({ value, at: (index * 7_919) % 10_007 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
