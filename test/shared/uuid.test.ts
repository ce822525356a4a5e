import { uuid } from '../../shared/uuid.js';

test('ids are of version 7', () => {
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('ids sort in the order they were made, however many are made at once', () => {
  const made = Array.from({ length: 20_000 }, uuid);

  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

test('a clock that is set back does not put new ids before old ones', () => {
  const before = uuid();
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 60_000);

  const now = uuid();
  clock.mockRestore();

  expect(now > before).toBe(true);
});
