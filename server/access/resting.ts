import type { RowClass } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import type { Condition } from './tree.js';

/** Every resource on whose rows it rests whether a row meets a condition, besides that row itself. */
export function restsOn(condition: Condition): RowClass[] {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.flatMap(restsOn);
    case 'not':
    case 'named':
      return restsOn(condition.of);
    case 'one':
      return [condition.hop.to.target, ...restsOn(condition.hop.scope), ...restsOn(condition.where)];
    case 'some':
    case 'none':
    case 'latest':
    case 'count':
      return [condition.many.target, ...restsOn(condition.scope), ...restsOn(condition.where)];
    case 'within':
      return [...treeOf(condition.target), ...restsOn(condition.scope)];
    case 'throughout':
      return restsOn(condition.where);
    default:
      return [];
  }
}

function treeOf(target: RowClass): RowClass[] {
  const { tree } = resourceOf(target);
  return tree && 'kept' in tree ? [tree.kept()] : [target];
}
