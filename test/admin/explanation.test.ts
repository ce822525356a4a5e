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

test('to who reads Vietnamese no label says anything in English', () => {
  expect([explanation(label, hint, 'vi'), explanation(label, null, 'vi')]).toEqual(['Của nhiều doanh nghiệp', '']);
});

test('to who reads English a label says what offices call it', () => {
  expect(explanation(label, null, 'en').split('\n')[0]).toBe('Loại chi bộ ghép');
});
