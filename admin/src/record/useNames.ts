import { useModel } from '../Model.js';
import { useAnswer } from '../useAnswer.js';
import { type Named, readNames } from './readNames.js';

const none: ReadonlyMap<string, string> = new Map();

/** What linked rows are called, by `Resource id`; those one may not see stay away. */
export function useNames(links: readonly Named[]): ReadonlyMap<string, string> {
  const { catalog } = useModel();
  return useAnswer(() => readNames(catalog, links), [catalog, links]).data ?? none;
}
