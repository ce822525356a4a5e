/** A UUIDv7 (RFC 9562, 6.2 method 1): 48 bits of milliseconds, 12 that count within one, then chance. Rows sort in the order they were made. */
export function uuid(): string {
  last = after(last, Date.now());
  const time = last.time.toString(16).padStart(12, '0');
  const count = last.count.toString(16).padStart(3, '0');
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(chance.charAt(0), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${chance.slice(1, 4)}-${chance.slice(4)}`;
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Of any version. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && shape.test(value);

interface Tick {
  time: number;
  count: number;
}

const most = 0xfff;
let last: Tick = { time: 0, count: 0 };

/** A clock that is set back, and more ids than a millisecond can count, go on from where they were. */
function after({ time, count }: Tick, now: number): Tick {
  if (now > time) return { time: now, count: 0 };
  return count < most ? { time, count: count + 1 } : { time: time + 1, count: 0 };
}
