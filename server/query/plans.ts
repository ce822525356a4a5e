export interface Most {
  number: number;
  /** Of what `sizeOf` says, all together. */
  size: number;
}

/** The most recently used, up to a number of them and up to a size. */
export class Recent<V> {
  private readonly kept = new Map<string, { value: V; size: number }>();
  private size = 0;

  constructor(
    private readonly most: Most,
    private readonly sizeOf: (value: V) => number,
  ) {}

  find(key: string): V | undefined {
    const known = this.kept.get(key);
    return known && this.of(key, () => known.value);
  }

  of(key: string, make: () => V): V {
    const known = this.kept.get(key) ?? this.made(key, make());
    this.kept.delete(key);
    this.kept.set(key, known);
    for (const [oldest, { size }] of this.kept) {
      if (this.kept.size <= this.most.number && this.size <= this.most.size) break;
      this.kept.delete(oldest);
      this.size -= size;
    }
    return known.value;
  }

  private made(key: string, value: V) {
    const size = key.length + this.sizeOf(value);
    this.size += size;
    return { value, size };
  }
}
