import type { Touched } from '../query/touched.js';

/** What came since it was last emptied. */
export interface Mail {
  touched: readonly Touched[];
  /** Somebody came to a row, or went. */
  presence: boolean;
  /** Something was done that nobody here heard of. */
  missed: boolean;
}

export type Mailbox = ReturnType<typeof mailbox>;

/** Where news wait until they are looked at, all together: fifty saves are one look. */
export function mailbox() {
  let held = nothing();
  let full = false;
  let closed = false;
  let wake = () => {};

  const fill = (mail: Partial<Mail>) => {
    held = { ...held, ...mail };
    full = true;
    wake();
  };
  return {
    put: (touched: readonly Touched[]) => touched.length > 0 && fill({ touched: [...held.touched, ...touched] }),
    meet: () => fill({ presence: true }),
    miss: () => fill({ missed: true }),
    close() {
      closed = true;
      wake();
    },
    /** Until there is something in it; false: it was closed. */
    async waits(): Promise<boolean> {
      while (!full && !closed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return !closed;
    },
    empty(): Mail {
      const mail = held;
      held = nothing();
      full = false;
      return mail;
    },
  };
}

const nothing = (): Mail => ({ touched: [], presence: false, missed: false });
