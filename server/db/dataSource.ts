import { DataSource } from 'typeorm';
import type { RowClass } from '../model/field.js';
import { KeyNames } from './names.js';
import { Operation } from './operation.js';
import { Reveal } from './reveal.js';
import { Seal } from './seal.js';
import { sessionOptions } from './session.js';
import { Trail } from './trail.js';

export interface Connecting {
  url: string;
  tables: readonly RowClass[];
  /** For the owner, who alone changes tables. */
  migrations?: readonly (new () => object)[];
}

/** TypeORM's view of the tables, not yet connected. Besides the declared ones it knows those in which is remembered what was done. */
export const dataSource = ({ url, tables, migrations = [] }: Connecting): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...tables, Operation, Trail, Reveal, Seal],
    migrations: [...migrations],
    namingStrategy: new KeyNames(),
    installExtensions: false,
    applicationName: 'hat-nhan',
    // An idle connection that breaks is replaced; whoever asks next is told by their own query.
    poolErrorHandler: () => undefined,
    extra: { options: sessionOptions(0), connectionTimeoutMillis: 5_000, keepAlive: true },
  });
