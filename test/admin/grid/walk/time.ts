/** What needs no time. */
export async function flushed(): Promise<void> {
  for (let turn = 0; turn < 500; turn++) await null;
}

/** Done, if it needs no time: what waits for the network is not waited for. */
export async function done(work: Promise<unknown>): Promise<void> {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  for (let turn = 0; turn < 500 && !isOver; turn++) await null;
  if (isOver) await over;
  else over.catch(() => undefined);
}

export const passed = (milliseconds = 300) => jest.advanceTimersByTimeAsync(milliseconds);
