import { type DependencyList, useEffect, useState } from 'react';
import { type Failure, failureOf, isAway } from './failure.js';

const patience = 3000;

/** An answer of the server, asked for anew when what it depends on changes, and until there is one while the server is away. */
export function useAnswer<T>(load: () => Promise<T>, on: DependencyList): { data: T | undefined; failure: Failure | null; again(): void } {
  const [state, setState] = useState<{ data: T | undefined; failure: Failure | null }>({ data: undefined, failure: null });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the answer depends on
  useEffect(() => {
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    load().then(
      (data) => !late && setState({ data, failure: null }),
      (error) => {
        const failure = failureOf(error);
        if (late) return;
        setState((now) => ({ data: now.data, failure }));
        if (isAway(failure)) timer = setTimeout(() => setTurn((count) => count + 1), patience);
      },
    );
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [...on, turn]);
  return { ...state, again: () => setTurn((count) => count + 1) };
}
