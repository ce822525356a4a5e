import type { Revelation, SecretCell } from '../../shared/secret.js';
import { clean } from '../../shared/text.js';
import { isUuid } from '../../shared/uuid.js';
import { Refused } from '../access/refused.js';
import { assertReadable, rowsFor } from '../access/rights.js';
import { type Field, fieldOf, type RowClass } from '../model/field.js';
import { asked, given, reach } from './save/ask.js';
import type { SaveEnv } from './save/request.js';
import { inSight } from './sight.js';
import { columnOf, Statement, tableOf } from './sql.js';

/** Of a reason, in characters: enough to say something, and not a file. */
const [shortest, longest] = [3, 500];
const mostTold = 100;

/**
 * A secret whole, to who may read it of that row. Who read it, when and why is noted first, in the same statement. (House paper 5; domain
 * paper 11.)
 * @returns null if the cell is empty, the row is out of sight or the key is lost.
 */
export async function reveal(env: SaveEnv, cell: SecretCell, reason: string): Promise<string | null> {
  const { row, field } = secretOf(env, cell);
  const why = clean(reason);
  if (why.length < shortest || why.length > longest) throw new Refused(`a reason has ${shortest} to ${longest} characters`, 'reason');
  if (!isUuid(cell.id)) return null;
  const sql = new Statement();
  const inReach = reach(env.actor.role, sql, { row, alias: 'r', actions: ['read'] });
  const noted = [given(sql, row.name, 'text'), given(sql, field.name, 'text'), given(sql, why, 'text')];
  const [found] = await asked<{ sealed: string }>(
    env,
    sql,
    `with seen as (
       select r."id", ${columnOf('r', field)} as "sealed" from ${tableOf(row)} r
       where r."id" = ${given(sql, cell.id, 'uuid')} and ${columnOf('r', field)} is not null and ${inReach}
     ), noted as (
       insert into "reveal" ("actor", "role", "resource", "row_id", "field", "reason")
       select ${sql.actor('id')}, ${given(sql, env.actor.role, 'text')}, ${noted[0]}, "id", ${noted[1]}, ${noted[2]} from seen
     )
     select "sealed" from seen`,
  );
  return found ? env.vault.open({ row, field, id: cell.id.toLowerCase() }, found.sealed) : null;
}

/** Who has read it whole, newest first. */
export async function reveals(env: SaveEnv, cell: SecretCell): Promise<Revelation[]> {
  const { row, field } = secretOf(env, cell);
  if (!isUuid(cell.id) || (await inSight(env, row, [cell.id])).length === 0) return [];
  const sql = new Statement();
  return asked<Revelation & Record<string, unknown>>(
    env,
    sql,
    `select to_jsonb(v."at") as "at", u."display_name" as "by", v."reason" from "reveal" v left join "user" u on u."id" = v."actor"
     where v."resource" = ${given(sql, row.name, 'text')} and v."row_id" = ${given(sql, cell.id, 'uuid')}
       and v."field" = ${given(sql, field.name, 'text')}
     order by v."seq" desc limit ${mostTold}`,
  );
}

function secretOf({ resources, actor: { role } }: SaveEnv, { resource, field: name }: SecretCell): { row: RowClass; field: Field } {
  const row = resources.find((candidate) => candidate.name === resource);
  if (!row) throw new Refused(`there is no ${resource}`);
  rowsFor(role, 'read', row);
  const field = fieldOf(row, name);
  if (field?.kind !== 'secret') throw new Refused(`${resource} has no secret ${name}`);
  assertReadable({ role, atDay: false }, row, field);
  return { row, field };
}
