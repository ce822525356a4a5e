const patience = 12_000;
const pause = 50;

/** Asks again and again until the answer is the one that is meant, as somebody who watches the screen would. */
export async function eventually<T>(ask: () => Promise<T>, meant: T): Promise<void> {
  const end = Date.now() + patience;
  let answer = await ask();
  while (!isMeant(answer, meant) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    answer = await ask();
  }
  expect(answer).toEqual(meant);
}

function isMeant(answer: unknown, meant: unknown): boolean {
  try {
    expect(answer).toEqual(meant);
    return true;
  } catch {
    return false;
  }
}
