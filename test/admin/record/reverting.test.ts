import { cardOf } from '../../../admin/src/catalog.js';
import type { Deed } from '../../../admin/src/record/histories.js';
import { pastOf, valuesNow } from '../../../admin/src/record/reverting.js';
import { board } from '../world.js';

const part = (resource: string, event: string, change: Deed['parts'][number]['changes'][number]) => ({
  card: cardOf(board, resource),
  id: 'r1',
  event,
  changes: [change],
});
const deed = (at: string, ...parts: Deed['parts']): Deed => ({ key: at, at, by: 'Lan', label: null, parts });

/** What the oldest of these could be taken back to. */
function past(...parts: Deed['parts']) {
  const deeds = parts.map((one, place) => deed(String(parts.length - place), one));
  const first = parts.at(-1);
  const change = first?.changes[0];
  return first && change ? pastOf(first, change, valuesNow(deeds)) : null;
}

test('a change is taken back from what its field holds now', () => {
  const later = part('Enterprise', 'UPDATE', { field: 'note', from: 'B', to: 'C' });
  const changed = part('Enterprise', 'UPDATE', { field: 'note', from: 'A', to: 'B' });

  expect(past(later, changed)).toMatchObject({ value: 'A', now: 'C' });
});

test.each([
  ['the field holds that value again', [{ field: 'note', from: 'B', to: 'A' }], { field: 'note', from: 'A', to: 'B' }, 'UPDATE'],
  ['its row must have a value and had none', [], { field: 'name', from: null, to: 'May' }, 'UPDATE'],
  ['the row was made by it', [], { field: 'note', from: null, to: 'A' }, 'CREATE'],
])('there is nothing to give back where %s', (_, later, change, event) => {
  expect(past(...later.map((one) => part('Enterprise', 'UPDATE', one)), part('Enterprise', event, change))).toBeNull();
});

test('a secret is not given back by itself, nor anything of a row that is gone', () => {
  const gone = part('Enterprise', 'DELETE', { field: 'note', from: 'B', to: null });

  expect(past(part('Person', 'UPDATE', { field: 'citizenId', from: 'x', to: 'y' }))).toBeNull();
  expect(past(gone, part('Enterprise', 'UPDATE', { field: 'note', from: 'A', to: 'B' }))).toBeNull();
});
