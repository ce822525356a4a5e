import { type Client, createClient, type ExecutionResult } from 'graphql-ws';
import { ask } from '../client.js';
import { session } from '../session.js';

/** Where news are heard from. */
export interface Hearing {
  /** Until what it gives is called. `again`: from here on there may be a gap. */
  hear<T>(document: string, variables: Record<string, unknown>, listener: Listener<T>): () => void;
}

export interface Listener<T> {
  told(data: T): void;
  /** The line was lost, and is there again. */
  back(): void;
}

/** What the server says to who is not signed in any more (RFC 6455 leaves such codes to us). */
const unauthorized = 4401;
/** What was refused as it was asked is refused for good. */
const forGood = new Set<unknown>(['BAD_USER_INPUT', 'FORBIDDEN']);
const [firstPause, longestPause] = [500, 30_000];
const pauseAfter = (tries: number) => Math.min(longestPause, firstPause * 2 ** tries) * (0.5 + Math.random() / 2);
const paused = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The page's own line to the server: opened by the first who listens, closed by the last, tried again for as long as it takes. */
export function browserHearing(): Hearing {
  let client: Client | null = null;
  let isOpened = false;
  const lost = new Set<() => void>();

  const open = () =>
    createClient({
      url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
      // Told as over HTTP: the cookie may be another's by now, who came in by another tab.
      connectionParams: () => {
        const state = session.get();
        return state.is === 'signedIn' ? { grant: state.me.grant } : {};
      },
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: (tries) => paused(pauseAfter(tries)),
      shouldRetry: () => true,
      on: {
        connecting: () => {
          isOpened = false;
        },
        opened: () => {
          isOpened = true;
        },
        connected: (_socket, _payload, wasRetry) => wasRetry && tellAll(lost),
        // A browser does not say why a socket was refused: it may be that nobody is signed in any more.
        closed: () => void (isOpened || stillHere()),
      },
    });

  return {
    hear<T>(document: string, variables: Record<string, unknown>, { told, back }: Listener<T>) {
      client ??= open();
      const line = client;
      let over = false;
      let stop = () => {};
      let tries = 0;
      lost.add(back);

      const listen = () => {
        stop = line.subscribe<T>(
          { query: document, variables },
          {
            next({ data, errors }: ExecutionResult<T>) {
              if (errors) return void again(errors);
              tries = 0;
              if (data) told(data);
            },
            error: (error) => void again(error),
            complete: () => undefined,
          },
        );
      };

      async function again(error: unknown) {
        if (over || isForGood(error)) return;
        // Whoever was only let in anew, by another tab, goes on; for anybody else the page learns here that it is over.
        const isHere = !isClosed(error) || (await stillHere());
        await paused(pauseAfter(tries++));
        if (over || !isHere) return;
        listen();
        back();
      }

      listen();
      return () => {
        over = true;
        lost.delete(back);
        stop();
      };
    },
  };
}

const tellAll = (listeners: ReadonlySet<() => void>) => {
  for (const listener of listeners) listener();
};

const isClosed = (error: unknown) => error instanceof CloseEvent && error.code === unauthorized;

const isForGood = (error: unknown) =>
  Array.isArray(error) && error.some((each: { extensions?: { code?: unknown } }) => forGood.has(each.extensions?.code));

const stillHere = () =>
  ask('query Here { mySessions { id } }').then(
    () => true,
    () => false,
  );
