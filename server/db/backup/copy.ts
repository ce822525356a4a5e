import { once } from 'node:events';
import { type Duplex, Readable } from 'node:stream';
import type { ClientBase, Submittable } from 'pg';

/** What pg hands to a statement of a kind of its own, besides rows. https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-COPY */
interface Copying extends Submittable {
  handleCopyData?(message: { chunk: Buffer }): void;
  handleCopyInResponse?(): void;
  handleCommandComplete(): void;
  handleError(error: Error): void;
  handleReadyForQuery(): void;
}

/** What `copy … to stdout` gives, no faster than it is read. */
export function copyOut(client: ClientBase, statement: string): Readable {
  let line: Duplex | null = null;
  const rows = new Readable({
    read: () => void line?.resume(),
    destroy(error, done) {
      line?.resume();
      done(error);
    },
  });
  const copying: Copying = {
    submit(connection) {
      line = connection.stream;
      connection.query(statement);
    },
    // The chunk lies in the buffer that the next message is read into.
    handleCopyData: ({ chunk }) => void (rows.push(Buffer.from(chunk)) || line?.pause()),
    handleCommandComplete: () => undefined,
    handleError: (error) => void rows.destroy(error),
    handleReadyForQuery: () => void rows.push(null),
  };
  client.query(copying);
  return rows;
}

/** Feeds rows to `copy … from stdin`, no faster than it takes them. If they break off, so does the statement. */
export function copyIn(client: ClientBase, statement: string, rows: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    let line: Duplex | null = null;
    const fail = (error: Error) => {
      over.abort();
      reject(error);
    };
    const copying: Copying = {
      submit(connection) {
        line = connection.stream;
        connection.query(statement);
      },
      handleCopyInResponse: () => void (line && pour(line, rows, over.signal).catch(fail)),
      handleCommandComplete: () => undefined,
      handleError: fail,
      handleReadyForQuery: () => resolve(),
    };
    client.query(copying);
  });
}

async function pour(line: Duplex, rows: AsyncIterable<Buffer>, over: AbortSignal): Promise<void> {
  try {
    for await (const block of rows) {
      over.throwIfAborted();
      if (!line.write(message('d', block))) await once(line, 'drain', { signal: over });
    }
    line.write(message('c'));
  } catch (error) {
    if (!over.aborted) line.write(message('f', Buffer.from('broken off\0')));
    throw error;
  }
}

/** CopyData, CopyDone or CopyFail: a letter, and a length that counts itself. */
function message(type: 'd' | 'c' | 'f', content: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(5, type);
  head.writeInt32BE(4 + content.length, 1);
  return Buffer.concat([head, content]);
}
