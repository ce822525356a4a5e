import { explanation } from '../../admin/src/i18n/explanation.js';

const label = { vi: 'Loại chi bộ ghép', en: 'Kind of combined branch' };

test('a label is explained by its hint, its other language and the terms in it', () => {
  expect(explanation(label, { vi: 'Của nhiều doanh nghiệp', en: 'Of several enterprises' }, 'vi').split('\n')).toEqual([
    'Của nhiều doanh nghiệp',
    'Kind of combined branch',
    'chi bộ ghép: combined branch',
  ]);
});

test('to who reads English a label says what offices call it', () => {
  expect(explanation(label, null, 'en').split('\n')[0]).toBe('Loại chi bộ ghép');
});
