import type { Problem } from '../../../../shared/problem.js';
import { type Field, knownField, type RowClass } from '../../../model/field.js';
import { resourceOf } from '../../../model/resource.js';
import { columnOf, Statement, tableOf } from '../../sql.js';
import { idsOf } from '../ask.js';
import { type Part, touching } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/** How rows of a resource say what is below what. */
interface Shape {
  child: Field;
  parent: Field;
  life: { from: Field; to: Field } | null;
  /** Whoever writes one of these may close a circle. */
  fields: readonly Field[];
}

/** The tree that rows of this resource make: of themselves, or of others whose places they keep. */
export function shapeOf(row: RowClass, resources: readonly RowClass[]): Shape | null {
  const { tree } = resourceOf(row);
  if (tree && 'parent' in tree && !('kept' in tree)) return shape(row, 'id', tree.parent);
  const kept = resources.map((other) => resourceOf(other).tree).find((other) => other && 'kept' in other && other.kept() === row);
  return kept && 'kept' in kept ? shape(row, kept.child, kept.parent) : null;
}

function shape(row: RowClass, childName: string, parentName: string): Shape {
  const [child, parent] = [knownField(row, childName), knownField(row, parentName)];
  const { dated } = resourceOf(row);
  const life = dated && childName !== 'id' ? { from: knownField(row, dated.from), to: knownField(row, dated.to) } : null;
  return { child, parent, life, fields: [child, parent, ...(life ? [life.from, life.to] : [])] };
}

/** Written rows that put something below itself, on whatever day. */
export async function cycles(tx: Transaction, part: Part): Promise<Problem[]> {
  const tree = shapeOf(part.row, tx.env.resources);
  const moved = tree ? touching(part, tree.fields) : [];
  if (!tree || moved.length === 0) return [];
  const sql = new Statement();
  const ids = idsOf(sql, moved);
  const [table, life] = [tableOf(part.row), (alias: string) => lifeOf(tree, alias)];
  const rows = await tx.ask<{ id: string }>(
    sql,
    `with recursive up("id", "start", "at", "life") as (
       select r."id", ${columnOf('r', tree.child)}, ${columnOf('r', tree.parent)}, ${life('r')} from ${table} r where r."id" = any(${ids})
       union
       select up."id", up."start", ${columnOf('p', tree.parent)}, up."life" * ${life('p')}
       from up join ${table} p on ${columnOf('p', tree.child)} = up."at" and up."life" && ${life('p')}
       where up."at" <> up."start"
     )
     select distinct "id" from up where "at" = "start" and not isempty("life")`,
  );
  return rows.map(({ id }) => problem(part.row, id, { code: 'TREE_CYCLE', field: tree.parent }));
}

/** A tree without days is as it is for ever. */
function lifeOf({ life }: Shape, alias: string): string {
  if (!life) return 'daterange(null, null)';
  const [from, to] = [columnOf(alias, life.from), columnOf(alias, life.to)];
  return `case when ${to} is null or ${from} < ${to} then daterange(${from}, ${to}) else 'empty'::daterange end`;
}
