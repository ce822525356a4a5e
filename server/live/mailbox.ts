import { mostTouched, type Touched } from '../query/touched.js';

/** What was written. */
export interface Heard {
  touched: readonly Touched[];
  /** Something was done that nobody here heard of. */
  missed: boolean;
}

/** What came since it was last emptied. */
export interface Mail extends Heard {
  /** Somebody came to a row, or went. */
  presence: boolean;
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
    /** A page that takes nothing in, as a sleeping one, is to read again: what waits for it is not kept without end. */
    put(touched: readonly Touched[]) {
      if (touched.length === 0) return;
      const all = [...held.touched, ...touched];
      fill(all.length > mostTouched ? { touched: [], missed: true } : { touched: all });
    },
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
