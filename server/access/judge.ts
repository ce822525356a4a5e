import type { RowClass } from '../model/field.js';
import type { Role } from '../model/roles.js';
import { Forbidden } from './refused.js';
import { type Asker, assertReadable, covers, daysOf, judgeDown, judgeHops, judgeTree, rowsFor, sees } from './rights.js';
import {
  type Condition,
  type Count,
  everything,
  type Hop,
  isEverything,
  type Literal,
  type Operand,
  type Path,
  type Setting,
  type Span,
} from './tree.js';

/** Judges every field a condition touches, and keeps each of its links inside the role's rows over there. */
export const judgeCondition = (asker: Asker, row: RowClass, condition: Condition): Condition =>
  new Judge(asker).condition(row, condition, false);

export function judgePath(asker: Asker, path: Path): Path {
  const hops = judgeHops(asker, path.row, path.hops);
  assertReadable(asker, hops.at(-1)?.to.target ?? path.row, path.field);
  return { ...path, hops };
}

export const judgeOperand = (asker: Asker, value: Operand): Operand => new Judge(asker).operand(value, false);

type Many = Extract<Condition, { is: 'some' | 'none' | 'latest' | 'count' }>;

class Judge {
  constructor(private readonly asker: Asker) {}

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
        assertReadable(this.asker, row, condition.field);
        return condition;
      case 'within':
        return this.within(row, condition, absent);
      case 'versus':
        assertReadable(this.asker, row, condition.field);
        return { ...condition, value: this.operand(condition.value, absent || condition.op === 'NE') };
      case 'one':
        return this.throughOne(row, condition.hop, condition.where, absent);
      case 'some':
      case 'none':
      case 'latest':
        return this.throughMany(row, condition, absent || condition.is !== 'some');
      case 'count': {
        const bounded = condition.tests.some(({ op }) => op !== 'GT' && op !== 'GTE');
        const tests = condition.tests.map(({ op, value }) => ({ op, value: this.operand(value, absent || op === 'NE') }));
        return this.throughMany(row, { ...condition, tests }, absent || bounded);
      }
      case 'overlaps':
        this.assertDays(row);
        return { ...condition, span: this.span(condition.span, absent) };
      case 'throughout':
        return {
          ...condition,
          from: this.operand(condition.from, absent),
          to: this.operand(condition.to, absent),
          where: new Judge({ ...this.asker, atDay: true }).condition(row, condition.where, true),
        };
    }
  }

  /** The way up a tree that others keep goes through rows of theirs. */
  private within(row: RowClass, condition: Extract<Condition, { is: 'within' }>, absent: boolean): Condition {
    assertReadable(this.asker, row, condition.field);
    const scope = judgeTree(this.asker, condition.target);
    if (absent) this.assertWhole(row, condition.field.name, scope);
    return { ...condition, at: condition.at && this.operand(condition.at, absent), scope };
  }

  private throughOne(row: RowClass, hop: Hop, where: Condition, absent: boolean): Condition {
    const [judged = hop] = judgeHops(this.asker, row, [hop]);
    const { name, target } = hop.to;
    if (absent || saysAbsent(where)) this.assertCovered(row, name, target, covers(hop.to));
    return { is: 'one', hop: judged, where: this.condition(target, where, absent) };
  }

  private throughMany<C extends Many>(row: RowClass, condition: C, absent: boolean): C {
    const { name, target, covered } = condition.many;
    const many = judgeDown(this.asker, condition.many);
    if (condition.is === 'latest') this.assertDays(target);
    if (absent) this.assertCovered(row, name, target, covered);
    if (absent) this.assertWhole(row, name, many.through ?? everything);
    return { ...condition, many, scope: rowsFor(this.asker.role, 'read', target), where: this.condition(target, condition.where, absent) };
  }

  private assertDays(row: RowClass) {
    for (const field of daysOf(row)) assertReadable({ ...this.asker, atDay: false }, row, field);
  }

  private assertCovered(row: RowClass, name: string, target: RowClass, covered: readonly Role[] | undefined) {
    if (sees(this.asker.role, target, covered)) return;
    throw this.untold(row, name, target.name);
  }

  /** The way down a tree may not leave any of it out. */
  private assertWhole(row: RowClass, name: string, kept: Condition) {
    if (!isEverything(kept)) throw this.untold(row, name, 'row on the way');
  }

  private untold(row: RowClass, name: string, unseen: string) {
    const { role } = this.asker;
    return new Forbidden(`${role} does not see every ${unseen}, so can't ask of ${row.name}.${name} what is not there`, row.name, name);
  }

  operand(value: Operand, absent: boolean): Operand {
    const shifts = value.shifts.map((shift) => ({ ...shift, by: this.count(shift.by, absent) }));
    const judged = { ...value, shifts, times: value.times && this.factor(value.times, absent) };
    if (judged.from === 'param') return { ...judged, ...this.setting(judged, absent) };
    return judged.from === 'field' ? { ...judged, path: this.path(judged.path, absent) } : judged;
  }

  private count(count: Count, absent: boolean): Count {
    if ('from' in count && count.from === 'field') return { from: 'field', path: this.path(count.path, absent) };
    return this.factor(count, absent);
  }

  private factor(factor: Literal | Setting, absent: boolean): Literal | Setting {
    return 'from' in factor ? this.setting(factor, absent) : factor;
  }

  private setting({ from, name, at, by }: Setting, absent: boolean): Setting {
    return { from, name, at: at && this.operand(at, absent), by: by && this.path(by, absent) };
  }

  private path(path: Path, absent: boolean): Path {
    if (absent) for (const { to } of path.hops) this.assertCovered(path.row, to.name, to.target, covers(to));
    return judgePath(this.asker, path);
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
