import { mailbox } from '../../../server/live/mailbox.js';
import { mostTouched, type Touched } from '../../../server/query/touched.js';

const written = (number: number): Touched[] =>
  Array.from({ length: number }, (_, place) => ({
    resource: 'Village',
    id: String(place),
    by: null,
    links: {},
    before: null,
    gone: false,
  }));

test('what comes while nobody looks is one mail', async () => {
  const box = mailbox();
  const [one, two] = [written(1), written(2)];

  box.put(one);
  box.meet();
  box.put(two);

  expect([await box.waits(), box.empty()]).toEqual([true, { touched: [...one, ...two], presence: true, missed: false }]);
  expect(box.empty()).toEqual({ touched: [], presence: false, missed: false });
});

test('for a page that takes nothing in not all is kept: it is to read again', () => {
  const box = mailbox();

  box.put(written(mostTouched));
  box.put(written(1));

  expect(box.empty()).toEqual({ touched: [], presence: false, missed: true });
});
