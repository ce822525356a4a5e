import { explanation } from '../../admin/src/i18n/explanation.js';

const label = { vi: 'Loại chi bộ ghép', en: 'Kind of combined branch' };

const hint = { vi: 'Của nhiều doanh nghiệp', en: 'Of several enterprises' };

test('to who reads English a label is explained by its hint, what offices call it and the terms in it', () => {
  expect(explanation(label, hint, 'en').split('\n')).toEqual([
    'Of several enterprises',
    'Loại chi bộ ghép',
    'chi bộ ghép: combined branch',
  ]);
});

test('to who reads Vietnamese a label says nothing in English but the terms of the glossary', () => {
  expect(explanation(label, hint, 'vi').split('\n')).toEqual(['Của nhiều doanh nghiệp', 'chi bộ ghép: combined branch']);
  expect(explanation({ vi: 'Ghi chú', en: 'Note' }, null, 'vi')).toBe('');
});

test('to who reads English a label says what offices call it', () => {
  expect(explanation(label, null, 'en').split('\n')[0]).toBe('Loại chi bộ ghép');
});
