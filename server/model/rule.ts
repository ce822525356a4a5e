import type { GroupQuery, GroupQueryOf } from '../../shared/group.js';
import type { Label } from '../../shared/kinds.js';
import type { StoredWhere, WhereOf } from '../../shared/where.js';
import type { RowClass } from './field.js';

/** ERROR: the data is wrong. ACTION: something is due. WATCH: look at it. */
export type Severity = 'ERROR' | 'ACTION' | 'WATCH';

export interface RuleFacts extends Label {
  /** R01 … R38 of the domain paper; stays when the rule is renamed. */
  code: string;
  severity: Severity;
  /** Clause of the plan, law or Party rule it rests on. */
  source: string;
}

export type RowRule = RuleFacts & { on: RowClass; where: StoredWhere };
/** A condition that should never hold, of one row or of a group. Whatever meets it is a finding. */
export type Rule = RowRule | (RuleFacts & { on: RowClass; group: GroupQuery<object> });

export const rule = <T extends object>(on: RowClass<T>, facts: RuleFacts & { where: WhereOf<T> }): RowRule => ({
  ...facts,
  on,
  where: facts.where as object as StoredWhere,
});

export const groupRule = <T extends object>(on: RowClass<T>, facts: RuleFacts & { group: GroupQueryOf<T> }): Rule => ({
  ...facts,
  on,
  group: facts.group as GroupQuery<object>,
});
