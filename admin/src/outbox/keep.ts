/** Where what is not sent yet outlives its page: records by their operation. */
export interface Keep<T extends Kept> {
  put(record: T): Promise<void>;
  drop(operations: readonly string[]): Promise<void>;
  /** Those of one owner, in the order they were made. */
  all(owner: string): Promise<T[]>;
}

export interface Kept {
  operation: string;
  owner: string;
  /** Later ones have greater numbers. */
  place: number;
}

const store = 'unsent';

/** In the database of this browser. A record is structured data, Maps and all. */
export function browserKeep<T extends Kept>(): Keep<T> {
  let opened: Promise<IDBDatabase> | undefined;
  const asked = async <R>(mode: IDBTransactionMode, ask: (records: IDBObjectStore) => IDBRequest<R>): Promise<R> => {
    opened ??= open();
    return answered(ask((await opened).transaction(store, mode).objectStore(store)));
  };
  return {
    put: async (record) => void (await asked('readwrite', (records) => records.put(record))),
    drop: async (operations) =>
      void (await Promise.all(operations.map((operation) => asked('readwrite', (records) => records.delete(operation))))),
    async all(owner) {
      const found: T[] = await asked('readonly', (records) => records.getAll());
      return found.filter((record) => record.owner === owner).sort((a, b) => a.place - b.place);
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('hatnhan', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'operation' });
  return answered(request);
}

const answered = <R>(request: IDBRequest<R>): Promise<R> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
