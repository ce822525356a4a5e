import { useEffect, useRef } from 'react';
import { useLocation } from 'react-admin';
import type { Line } from '../grid/line.js';
import type { Speech } from '../grid/showing.js';
import { useModel } from '../Model.js';
import { useTellFailure } from '../useTellFailure.js';
import { givenEntries } from './givenEntries.js';
import type { OpenRecord } from './openRecord.js';

/** What the address gives of a new line is entered once, as if somebody had chosen it. */
export function useGiven({ columns, enter }: OpenRecord, line: Line | undefined, speech: Speech) {
  const newLine = line?.row === null ? line.id : undefined;
  const given = useRef<string>(undefined);
  const { provider } = useModel();
  const { search } = useLocation();
  const tellFailure = useTellFailure();
  useEffect(() => {
    if (!newLine || given.current === newLine) return;
    given.current = newLine;
    givenEntries(newLine, search, { columns, speech, provider }).then((entries) => enter(entries, ''), tellFailure);
  }, [newLine, columns, enter, search, speech, provider, tellFailure]);
}
