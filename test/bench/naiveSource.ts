import DataLoader from 'dataloader';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { limits } from '../../server/config.js';
import { KeyNames } from '../../server/db/names.js';
import { sessionOptions } from '../../server/db/session.js';
import { fieldOf, type RowClass } from '../../server/model/field.js';
import { tables } from '../../server/tables.js';
import type { Habits, Start } from './contender.js';

/** TypeORM as one would set it up. */
export const sourceOf = ({ url, name }: Start): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...tables],
    namingStrategy: new KeyNames(),
    installExtensions: false,
    applicationName: name,
    extra: { max: 10, options: sessionOptions(limits.statementMs) },
  });

export interface Found extends ObjectLiteral {
  id: string;
}
export type Rows = SelectQueryBuilder<Found>;
export type Asked = Pick<GraphQLResolveInfo, 'fieldNodes'>;

export type ReadRows = (row: RowClass, asked: Asked, more?: readonly string[]) => Rows;

/** Whole rows; or the columns that are asked for, those their links stand on, and `more`. */
export const rowsOf =
  (source: DataSource, reads: Habits['reads']): ReadRows =>
  (row, asked, more = []) => {
    const rows = source.getRepository<Found>(row).createQueryBuilder('r');
    if (reads === 'whole') return rows;
    const names = ['id', ...more, ...asked.fieldNodes.flatMap(({ selectionSet }) => namesIn(selectionSet))];
    return rows.select([...new Set(names)].flatMap(columnOf(row)));
  };

const columnOf = (row: RowClass) => (name: string) => (fieldOf(row, name) ? [`r.${name}`] : []);

/** `industry` stands on `industryId`. */
const namesIn = (selection: SelectionSetNode | undefined): string[] =>
  (selection?.selections ?? []).flatMap((node) => (node.kind === 'Field' ? [node.name.value, `${node.name.value}Id`] : []));

/** The row by a column that tells rows apart: all that are asked for in one turn with one statement. */
export const oneBy = (column: string, rows: () => Rows) =>
  new DataLoader<string, Found | null>(async (keys) => {
    const all = await rows().andWhere(`r.${column} in (:...keys)`, { keys }).getMany();
    const found = new Map(all.map((row) => [row[column], row]));
    return keys.map((key) => found.get(key) ?? null);
  });

/** The first rows under each key: their ids by one statement, with $1 the keys and $2 how many; the rows by another. */
export const listBy = (source: DataSource, ids: string, take: number, rows: () => Rows) =>
  new DataLoader<string, Found[]>(async (keys) => {
    const found: { key: string; id: string }[] = await source.query(ids, [keys, take]);
    const all = await rows()
      .andWhereInIds(found.map(({ id }) => id))
      .getMany();
    const byId = new Map(all.map((row) => [row.id, row]));
    const lists = new Map<string, Found[]>(keys.map((key) => [key, []]));
    for (const { key, id } of found) lists.get(key)?.push(...[byId.get(id)].filter((row) => row !== undefined));
    return keys.map((key) => lists.get(key) ?? []);
  });

export const countBy = (column: string, rows: () => Rows) =>
  new DataLoader<string, number>(async (keys) => {
    const counts = await rows()
      .select(`r.${column}`, 'key')
      .addSelect('count(*)::int', 'count')
      .where(`r.${column} in (:...keys)`, { keys })
      .groupBy(`r.${column}`)
      .getRawMany<{ key: string; count: number }>();
    const found = new Map(counts.map(({ key, count }) => [key, count]));
    return keys.map((key) => found.get(key) ?? 0);
  });
