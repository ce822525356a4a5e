/** Runs work in the order it came wherever two pieces touch the same row; else side by side. */
export function createQueue() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(rows: readonly string[], work: () => Promise<T>): Promise<T> => {
    const before = Promise.allSettled(rows.map((row) => last.get(row)));
    const done = before.then(work);
    const settled = done
      .catch(() => undefined)
      .then(() => {
        for (const row of rows) if (last.get(row) === settled) last.delete(row);
      });
    for (const row of rows) last.set(row, settled);
    return done;
  };
}
