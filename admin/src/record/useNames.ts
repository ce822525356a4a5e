import { useEffect, useState } from 'react';
import { useModel } from '../Model.js';
import { type Named, readNames } from './readNames.js';

/** What linked rows are called, by `Resource id`; those one may not see stay away. */
export function useNames(links: readonly Named[]): ReadonlyMap<string, string> {
  const { catalog } = useModel();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let late = false;
    readNames(catalog, links).then((found) => !late && setNames(found));
    return () => {
      late = true;
    };
  }, [catalog, links]);
  return names;
}
