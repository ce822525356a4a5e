/** A stretch of time in which something was so, as a document said. */
export interface Stretch {
  id: string;
  /** Whose: of one at a time there is one stretch. */
  whose: string;
  is: string;
  /** The document, where one is named. */
  by: string | null;
  from: string;
  /** The day before which it ends; null: it lasts. */
  to: string | null;
}

/** What a document says. */
export type Saying = Pick<Stretch, 'whose' | 'is' | 'from'>;
export type Timeline = readonly Stretch[];

/** From its day on it is so, and what was so until then ends. What begins on that very day already was told, by whoever wrote it. */
export function put(line: Timeline, told: Omit<Stretch, 'to'>): Timeline {
  if (line.some(({ from }) => from === told.from)) return line;
  const ended = line.find(({ from, to }) => from < told.from && (to === null || told.from < to));
  const [next = null] = line.flatMap(({ from }) => (from > told.from ? [from] : [])).sort();
  const rest = line.map((stretch) => (stretch === ended ? { ...stretch, to: told.from } : stretch));
  return [...rest, { ...told, to: ended ? ended.to : next }];
}

/** As if it had never been said: what it ended goes on. */
export const take = (line: Timeline, gone: Stretch): Timeline =>
  line.flatMap((stretch) => {
    if (stretch === gone) return [];
    return [stretch.to === gone.from ? { ...stretch, to: gone.to } : stretch];
  });

/** What a document brought about, if it still stands as it was written: it lasts, or ends where another begins. */
export const written = (line: Timeline, document: string, { is, from }: Saying): Stretch | undefined =>
  line.find(
    (stretch) =>
      stretch.by === document &&
      stretch.is === is &&
      stretch.from === from &&
      (stretch.to === null || line.some((next) => next.from === stretch.to)),
  );
