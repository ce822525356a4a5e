import { Recent } from '../../../server/query/plans.js';

/** Texts that tell whether they were made anew. */
function texts(most: { number: number; size: number }) {
  const kept = new Recent<string>(most, (text) => text.length);
  let made = 0;
  const isMade = (key: string, text = '') => {
    const before = made;
    kept.of(key, () => {
      made += 1;
      return text;
    });
    return made > before;
  };
  return isMade;
}

test('what was not used for longest makes room, by number', () => {
  const isMade = texts({ number: 2, size: 1_000 });
  for (const key of ['a', 'b', 'a', 'c']) isMade(key);

  expect(['a', 'c', 'b'].map((key) => isMade(key))).toEqual([false, false, true]);
});

test('what was not used for longest makes room, by size, its key counted', () => {
  const isMade = texts({ number: 100, size: 20 });
  isMade('a', 'x'.repeat(9));
  isMade('b', 'x'.repeat(9));
  const isKept = !isMade('a');
  isMade('c', 'x');

  expect(isKept).toBe(true);
  expect(['a', 'c', 'b'].map((key) => isMade(key))).toEqual([false, false, true]);
});
