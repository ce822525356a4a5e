import { fieldOf, fieldsOf, type RowClass } from '../../model/field.js';
import { snake } from '../../model/naming.js';
import { resourceOf } from '../../model/resource.js';
import { type AreaKind, type Areas, areaKinds } from '../../model/roles.js';
import { type Db, today } from './db.js';

/** The resource whose rows are areas of a kind. */
export const areaRow = (resources: readonly RowClass[], kind: AreaKind) => resources.find((row) => resourceOf(row).duty === kind);

/** An area of duty as people know it: names were used again, so the days tell which is meant. */
export interface NamedArea {
  kind: AreaKind;
  id: string;
  name: string;
  startedOn: string | null;
  endedOn: string | null;
}

/** The areas that there are, of those asked for. */
export async function namedAreas(db: Db, resources: readonly RowClass[], areas: Partial<Areas>): Promise<NamedArea[]> {
  const found = areaKinds.map(async (kind) => {
    const [row, ids] = [areaRow(resources, kind), areas[kind] ?? []];
    if (!row || ids.length === 0) return [];
    const { rows } = await db.query<Omit<NamedArea, 'kind'>>({
      text: `select ${named(row)} from "${snake(row.name)}" where id = any($1::uuid[])
        order by ${column(row, resourceOf(row).title)} collate "vi-x-icu", id`,
      values: [ids],
    });
    return rows.map((area) => ({ kind, ...area }));
  });
  return (await Promise.all(found)).flat();
}

/** An area that is no more, and what those in force today are called that followed, however many steps it took. */
interface EndedArea extends Omit<NamedArea, 'kind'> {
  successors: string[];
}

export async function endedAreas(db: Db, resources: readonly RowClass[], areas: Partial<Areas>): Promise<EndedArea[]> {
  const found = areaKinds.map(async (kind) => {
    const [row, ids] = [areaRow(resources, kind), areas[kind] ?? []];
    const to = row && resourceOf(row).dated?.to;
    if (!row || !to || ids.length === 0) return [];
    const { rows } = await db.query<EndedArea>({
      text: `select ${named(row)}, ${successors(row)} as successors from "${snake(row.name)}" ended
        where id = any($1::uuid[]) and ${column(row, to)} <= ${today}`,
      values: [ids],
    });
    return rows;
  });
  return (await Promise.all(found)).flat();
}

function successors(row: RowClass): string {
  const { dated, succession, title } = resourceOf(row);
  if (!dated || !succession) return 'array[]::text[]';
  const kept = succession.kept();
  const [table, before, after] = [`"${snake(kept.name)}"`, column(kept, succession.before), column(kept, succession.after)];
  const [name, to] = [column(row, title), column(row, dated.to)];
  return `array(with recursive follower(id) as (select ${after} from ${table} where ${before} = ended.id
      union select next.${after} from ${table} next join follower on follower.id = next.${before})
    select heir.${name} from "${snake(row.name)}" heir join follower using (id)
    where heir.${to} is null or heir.${to} > ${today} order by heir.${name} collate "vi-x-icu")`;
}

/** An area with the codes it goes by. */
export interface KnownArea extends Omit<NamedArea, 'kind'> {
  codes: string[];
}

/** Every row that may be an area: the places, units and agencies of one district are some hundreds. */
export async function knownAreasOf(db: Db, row: RowClass): Promise<KnownArea[]> {
  const codes = fieldsOf(row).filter(({ kind }) => kind === 'code');
  const { rows } = await db.query<KnownArea>({
    text: `select ${named(row)}, array_remove(array[${codes.map(({ name }) => column(row, name)).join(', ')}]::text[], null) as codes
      from "${snake(row.name)}" order by ${column(row, resourceOf(row).title)} collate "vi-x-icu", "startedOn", id`,
    values: [],
  });
  return rows;
}

/** Its id, name and days, as columns. */
function named(row: RowClass): string {
  const { dated, title } = resourceOf(row);
  const [from, to] = dated ? [`${column(row, dated.from)}::text`, `${column(row, dated.to)}::text`] : ['null', 'null'];
  return `id, ${column(row, title)} as name, ${from} as "startedOn", ${to} as "endedOn"`;
}

function column(row: RowClass, name: string): string {
  const field = fieldOf(row, name);
  if (!field) throw new Error(`${row.name} has no field ${name}`);
  return `"${field.column}"`;
}
