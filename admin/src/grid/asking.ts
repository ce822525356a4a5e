import { createStore, type Store } from '../store.js';

/** A question on the screen, and how it is answered; null calls the action off. */
export interface Asked<Q, A> {
  question: Q;
  answer(answer: A | null): void;
}

/** Asks one question at a time and waits for the answer; whoever draws the dialog listens to `open`. */
export function createAsking<Q, A>(): { ask(question: Q): Promise<A | null>; open: Store<Asked<Q, A> | null> } {
  const open = createStore<Asked<Q, A> | null>(null);
  let before: Promise<unknown> = Promise.resolve();
  const ask = (question: Q) => {
    const answered = before.then(
      () =>
        new Promise<A | null>((resolve) => {
          const answer = (value: A | null) => {
            open.set(() => null);
            resolve(value);
          };
          open.set(() => ({ question, answer }));
        }),
    );
    before = answered;
    return answered;
  };
  return { ask, open };
}
