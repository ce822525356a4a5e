interface Connection {
  query(statement: { text: string; values: unknown[] }): Promise<unknown>;
  release(broken?: boolean): void;
}

interface Kind<T> {
  begin?: string;
  /** Whether what was done stays. */
  isKept?(done: T): boolean;
}

/** Does the work on one connection, whole or not at all. A connection that broke is not used again. */
export async function transacted<C extends Connection, T>(
  connect: () => Promise<C>,
  work: (client: C) => Promise<T>,
  { begin = 'begin', isKept = () => true }: Kind<T> = {},
): Promise<T> {
  const client = await connect();
  const say = (text: string) => client.query({ text, values: [] });
  try {
    await say(begin);
    const done = await work(client);
    await say(isKept(done) ? 'commit' : 'rollback');
    client.release();
    return done;
  } catch (error) {
    await say('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
