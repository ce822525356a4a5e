import type { Pool } from 'pg';

/** A row that an operation wrote. */
export interface Touched {
  resource: string;
  id: string;
  /** Who did it; null: the platform itself. */
  by: string | null;
  /** The links of the row as they stand, or stood when it went, by column. */
  links: Links;
  /** Those that were others before. */
  before: Links | null;
  /** It was deleted. */
  gone: boolean;
}
type Links = Readonly<Record<string, unknown>>;

/** More than this nobody is told of one by one. */
export const mostTouched = 20_000;

/** What these operations wrote, as the trail has it; null: too much to be told. */
export async function touchedBy(pool: Pool, operations: readonly string[]): Promise<Touched[] | null> {
  const { rows } = await pool.query<Touched>(
    `select t."resource", t."row_id" as "id", o."actor" as "by", t."scope" as "links", case t."event" when 'U' then t."before" end as "before", t."event" = 'D' as "gone"
     from "trail" t join "operation" o on o."id" = t."operation_id" where t."operation_id" = any($1::uuid[]) limit ${mostTouched + 1}`,
    [operations],
  );
  return rows.length > mostTouched ? null : rows;
}

/** The rows that these name, or named, by one of their links. */
export const named = (touched: readonly Touched[], column: string): string[] => [
  ...new Set(touched.flatMap(({ links, before }) => [links[column], before?.[column]].filter((id) => typeof id === 'string'))),
];
