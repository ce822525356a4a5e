/** As it is, but who asks no more need not wait for what comes next: `end` sees to it that it comes at once. */
export function until<T>(made: AsyncGenerator<T>, end: () => void): AsyncIterableIterator<T> {
  return {
    next: () => made.next(),
    return() {
      end();
      return made.return(undefined);
    },
    throw(error) {
      end();
      return made.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
