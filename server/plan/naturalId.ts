import { createHash } from 'node:crypto';

/** Ours, chosen once. */
const namespace = Buffer.from('6f2b1c3e8d5a4f709b1e2d3c4a5b6c7d', 'hex');

/** The id of a reference row: a UUIDv5 of what it is known by, the same in every database. */
export function naturalId(...key: readonly string[]): string {
  const hash = createHash('sha1').update(namespace).update(key.join('/')).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
