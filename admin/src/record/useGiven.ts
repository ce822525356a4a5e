import { useEffect } from 'react';
import { useLocation } from 'react-admin';
import type { Line } from '../grid/line.js';
import type { Speech } from '../grid/showing.js';
import { useModel } from '../Model.js';
import { givenEntries } from './givenEntries.js';
import type { OpenRecord } from './openRecord.js';

/** What the address gives of a new line is entered once, as if somebody had chosen it. */
export function useGiven({ columns, enter }: OpenRecord, line: Line | undefined, speech: Speech) {
  const newLine = line?.row === null ? line.id : undefined;
  const { provider } = useModel();
  const { search } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each new line
  useEffect(() => {
    if (newLine) void givenEntries(newLine, search, { columns, speech, provider }).then((given) => enter(given, ''));
  }, [newLine]);
}
