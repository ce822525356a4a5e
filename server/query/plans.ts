/** The most recently used, up to a number of them. */
export class Recent<V> {
  private readonly kept = new Map<string, V>();

  constructor(private readonly most: number) {}

  of(key: string, make: () => V): V {
    const known = this.kept.get(key);
    const value = known ?? make();
    this.kept.delete(key);
    this.kept.set(key, value);
    const oldest = this.kept.keys().next();
    if (this.kept.size > this.most && !oldest.done) this.kept.delete(oldest.value);
    return value;
  }
}
