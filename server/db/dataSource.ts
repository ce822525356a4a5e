import { DataSource, type MixedList } from 'typeorm';
import type { RowClass } from '../model/field.js';
import { KeyNames } from './names.js';
import { Operation } from './operation.js';
import { Trail } from './trail.js';

type Migrations = MixedList<new () => object>;

export interface Connecting {
  url: string;
  tables: readonly RowClass[];
  /** For its owner, who alone changes tables. */
  migrations?: readonly (new () => object)[];
  /** Longest a statement may take; 0 for as long as it needs. */
  statementMs: number;
  poolSize?: number;
}

/** The door to Postgres, not yet open. Besides the declared tables it knows the two in which saves are remembered. */
export const dataSource = ({ url, tables, migrations = [], statementMs, poolSize = 10 }: Connecting): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...tables, Operation, Trail],
    migrations: [...migrations] as Migrations & [],
    namingStrategy: new KeyNames(),
    installExtensions: false,
    poolSize,
    applicationName: 'hat-nhan',
    // An idle connection that breaks is replaced; whoever asks next is told by his own query.
    poolErrorHandler: () => undefined,
    extra: { options: session(statementMs), connectionTimeoutMillis: 5_000, keepAlive: true },
  });

/** Days are those of Việt Nam. Compiling a plan to machine code costs more than our short queries gain by it. */
const session = (statementMs: number) =>
  Object.entries({ timezone: 'Asia/Ho_Chi_Minh', statement_timeout: statementMs, jit: 'off' })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
