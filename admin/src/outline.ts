/** A row with those below it. */
export interface Branch<T> {
  row: T;
  below: Branch<T>[];
}

/** Rows as a tree, in the order they came in; one whose parent is not among them stands at the top. */
export function outline<T extends { id: string }>(rows: readonly T[], parentOf: (row: T) => string | null): Branch<T>[] {
  const branches = new Map(rows.map((row) => [row.id, { row, below: [] as Branch<T>[] }]));
  const tops: Branch<T>[] = [];
  for (const branch of branches.values()) (branches.get(parentOf(branch.row) ?? '')?.below ?? tops).push(branch);
  return tops;
}
