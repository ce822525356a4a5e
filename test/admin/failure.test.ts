import { failureOf, isAway, Refused } from '../../admin/src/failure.js';

test('a refusal of the server keeps its code and what it names', () => {
  const thrown = { graphQLErrors: [{ message: 'không được', extensions: { code: 'FORBIDDEN', field: 'citizenId' } }], networkError: null };

  expect(failureOf(thrown)).toEqual({ code: 'FORBIDDEN', message: 'không được', detail: { code: 'FORBIDDEN', field: 'citizenId' } });
});

test('a refusal that came with a status of its own is read as well', () => {
  const thrown = { graphQLErrors: [], networkError: { result: { errors: [{ message: 'x', extensions: { code: 'BAD_USER_INPUT' } }] } } };

  expect(failureOf(thrown).code).toBe('BAD_USER_INPUT');
});

test('no answer at all is being away, a fault of the page is not', () => {
  const lost = failureOf({ graphQLErrors: [], networkError: new TypeError('Failed to fetch'), message: 'Failed to fetch' });
  const fault = failureOf(new TypeError('x is not a function'));

  expect([isAway(lost), isAway(fault)]).toEqual([true, false]);
});

test('what was understood once is not read again', () => {
  const failure = { code: 'UNAVAILABLE', message: '', detail: {} };

  expect(failureOf(new Refused(failure))).toBe(failure);
});
