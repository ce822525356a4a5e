import { recentlyWritten } from '../../../server/live/recent.js';
import { mostTouched, type Touched } from '../../../server/query/touched.js';

const written = (resource: string): Touched => ({ resource, id: '1', by: null, links: {}, before: null, gone: false });
const villages = new Set(['Village']);

test('whoever opens a window hears what was just written of the resources it shows', () => {
  const recent = recentlyWritten();

  recent.put([written('Village'), written('Farm')]);

  expect(recent.of(villages)).toEqual({ touched: [written('Village')], missed: false });
});

test.each<[string, Touched[] | null]>([
  ['nobody heard', null],
  ['is too much to be kept', Array(mostTouched).fill(written('Farm'))],
])('of what %s they are told that they missed something', (_, touched) => {
  const recent = recentlyWritten();

  recent.put([written('Village')]);
  recent.put(touched);

  expect(recent.of(villages).missed).toBe(true);
});
