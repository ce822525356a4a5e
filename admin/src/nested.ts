/** `['area', 'name']` and a value as `{ area: { name: value } }`: how where, order and by mirror the links. */
export const nested = (path: readonly string[], value: unknown): object =>
  path.reduceRight<unknown>((within, name) => ({ [name]: within }), value) as object;
