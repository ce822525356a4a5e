import { isText } from './json.js';
import { Refused } from './refused.js';

type Place = readonly (string | null)[];

/** Where a page ended: what its last row was sorted by, and its id. Nothing the asker was not given, so nothing to sign. */
export const writeCursor = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

export function readCursor(cursor: unknown): Place {
  const place = parsed(String(cursor));
  if (Array.isArray(place) && place.length > 0 && place.every((value) => value === null || isText(value))) return place;
  throw new Refused('after is the next of a page', 'after');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
