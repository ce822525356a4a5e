import { documents } from '../../../server/plan/documents.js';
import { parameters } from '../../../server/plan/parameters.js';
import { ruleBooks } from '../../../server/plan/ruleBooks.js';

const inForce = (matter: string, day: string) =>
  ruleBooks
    .filter((book) => book.matter === matter && book.startedOn <= day && (book.endedOn === null || day < book.endedOn))
    .map(({ number }) => number);

test('on each day one rule book carries out the Charter', () => {
  const days = ['2023-12-01', '2025-01-19', '2025-01-20', '2025-06-30', '2025-07-01', '2026-04-08', '2026-07-25', '2026-07-26'];

  expect(days.map((day) => inForce('CHARTER_RULES', day).join())).toEqual([
    '24-QĐ/TW',
    '24-QĐ/TW',
    '232-QĐ/TW',
    '232-QĐ/TW',
    '294-QĐ/TW',
    '20-QĐ/TW',
    '20-QĐ/TW',
    '208-QĐ/TW',
  ]);
});

test('the year is rated by the rule of its day', () => {
  expect(['2023-12-31', '2024-12-31', '2025-12-31'].map((day) => inForce('EVALUATION', day))).toEqual([
    ['124-QĐ/TW'],
    ['124-QĐ/TW'],
    ['366-QĐ/TW'],
  ]);
});

test('a rule ends no later than the one that replaces it begins', () => {
  const chain = documents.flatMap((document) => {
    const replaced = documents.find(({ id }) => id === document.replacesId);
    return replaced ? [{ from: document.effectiveOn ?? document.issuedOn, until: replaced.repealedOn, number: document.number }] : [];
  });

  expect(chain).toHaveLength(9);
  expect(chain.filter(({ from, until }) => until !== null && until !== from)).toEqual([]);
});

test('what a document carries out or replaces stands before it', () => {
  const at = new Map<string, number>(documents.map(({ id }, index) => [id, index]));
  const early = documents.filter(({ parentId, replacesId }, index) =>
    [parentId, replacesId].some((id) => id !== null && (at.get(id) ?? index) >= index),
  );

  expect(early).toEqual([]);
});

test('what is taken from a second hand says so', () => {
  const rest = documents.filter(({ number }) => ['20-QĐ/TW', '208-QĐ/TW', '366-QĐ/TW'].includes(number ?? ''));

  expect(rest.map(({ doubt }) => doubt !== null)).toEqual([true, true, true]);
});

test('a setting names the rule book it is from, which was in force or is doubted', () => {
  const bound = parameters.flatMap(({ name, ruleBookId, startedOn, doubt }) => {
    const book = ruleBooks.find(({ id }) => id === ruleBookId);
    return book ? [{ name, isCovered: book.startedOn <= startedOn || doubt !== null }] : [];
  });

  expect(bound).toHaveLength(15);
  expect(bound.filter(({ isCovered }) => !isCovered)).toEqual([]);
});

test('no two shipped settings of a name hold on one day', () => {
  const names = parameters.map(({ name, of }) => `${name} ${of}`);

  expect(new Set(names).size).toBe(names.length);
});
