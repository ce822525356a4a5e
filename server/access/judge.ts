import type { RowClass } from '../model/field.js';
import type { Role } from '../model/roles.js';
import { Forbidden } from './refused.js';
import { assertReadable, judgeHops, rowsFor, sees } from './rights.js';
import type { Condition, Hop, Operand, Path, Span } from './tree.js';

/** Judges every field a condition touches, and keeps each of its links inside the role's rows over there. */
export function judgeCondition(role: Role, row: RowClass, condition: Condition): Condition {
  return new Judge(role).condition(row, condition, false);
}

export function judgePath(role: Role, path: Path): Path {
  const hops = judgeHops(role, path.row, path.hops);
  assertReadable(role, hops.at(-1)?.to.target ?? path.row, path.field);
  return { ...path, hops };
}

class Judge {
  constructor(private readonly role: Role) {}

  /** `absent`: the answer rests on some row not being there, so a row hidden from the role would make it a lie. */
  condition(row: RowClass, condition: Condition, absent: boolean): Condition {
    switch (condition.is) {
      case 'all':
      case 'any':
        return { ...condition, of: condition.of.map((part) => this.condition(row, part, absent)) };
      case 'not':
        return { is: 'not', of: this.condition(row, condition.of, true) };
      case 'named':
        return { ...condition, of: this.condition(row, condition.of, absent) };
      case 'test':
      case 'null':
      case 'within':
        assertReadable(this.role, row, condition.field);
        return condition;
      case 'versus':
        assertReadable(this.role, row, condition.field);
        return { ...condition, value: this.operand(condition.value, absent || condition.op === 'NE') };
      case 'one':
        return this.throughOne(row, condition.hop, condition.where, absent);
      case 'some':
      case 'none':
      case 'latest':
        return this.throughMany(condition, absent || condition.is !== 'some');
      case 'count': {
        const bounded = condition.tests.some(({ op }) => op !== 'GT' && op !== 'GTE');
        const tests = condition.tests.map(({ op, value }) => ({ op, value: this.operand(value, absent) }));
        return this.throughMany({ ...condition, tests }, absent || bounded);
      }
      case 'overlaps':
        return { ...condition, span: this.span(condition.span, absent) };
      case 'throughout':
        return {
          ...condition,
          from: this.operand(condition.from, absent),
          to: this.operand(condition.to, absent),
          where: this.condition(row, condition.where, true),
        };
    }
  }

  private throughOne(row: RowClass, hop: Hop, where: Condition, absent: boolean): Condition {
    const [judged] = judgeHops(this.role, row, [hop]);
    const covered = hop.to.how === 'link' ? hop.to.key.covered : hop.to.covered;
    if (absent || saysAbsent(where)) this.assertCovered(row, hop.to.name, hop.to.target, covered);
    return { is: 'one', hop: judged ?? hop, where: this.condition(hop.to.target, where, absent) };
  }

  private throughMany<C extends Extract<Condition, { is: 'some' | 'none' | 'latest' | 'count' }>>(condition: C, absent: boolean): C {
    const { many } = condition;
    assertReadable(this.role, many.target, many.by);
    if (absent) this.assertCovered(many.target, many.name, many.target, many.covered);
    return { ...condition, scope: rowsFor(this.role, 'read', many.target), where: this.condition(many.target, condition.where, absent) };
  }

  private assertCovered(row: RowClass, name: string, target: RowClass, covered: readonly Role[] | undefined) {
    if (sees(this.role, target, covered)) return;
    throw new Forbidden(
      `${this.role} does not see every ${target.name}, so can't ask of ${row.name}.${name} what is not there`,
      row.name,
      name,
    );
  }

  private operand(value: Operand, absent: boolean): Operand {
    if (value.from === 'param')
      return { ...value, at: value.at && this.operand(value.at, absent), by: value.by && judgePath(this.role, value.by) };
    if (value.from !== 'field') return value;
    const path = judgePath(this.role, value.path);
    if (absent)
      for (const { to } of path.hops) this.assertCovered(path.row, to.name, to.target, to.how === 'link' ? to.key.covered : to.covered);
    return { ...value, path };
  }

  private span(span: Span, absent: boolean): Span {
    return 'day' in span
      ? { day: this.operand(span.day, absent) }
      : { from: this.operand(span.from, absent), to: this.operand(span.to, absent) };
  }
}

/** `ne` and `isNull` across a link hold of what is missing, too. */
function saysAbsent(condition: Condition): boolean {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.some(saysAbsent);
  if (condition.is === 'named') return saysAbsent(condition.of);
  return (
    (condition.is === 'test' && condition.op === 'ne') ||
    (condition.is === 'null' && condition.yes) ||
    (condition.is === 'versus' && condition.op === 'NE')
  );
}
