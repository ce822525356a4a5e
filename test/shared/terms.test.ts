import { termsIn } from '../../shared/terms.js';

test('terms are found as whole words, whatever their case, the longest first of those within one another', () => {
  expect(termsIn('Chi bộ ghép').map(({ en }) => en)).toEqual(['combined branch']);
  expect(termsIn('Bí thư chi bộ').map(({ en }) => en)).toEqual(['Party branch (cell)', 'secretary / deputy secretary']);
});

test('part of a word is no term, nor are the same letters with other accents', () => {
  expect(termsIn('Chi bộp')).toEqual([]);
  expect(termsIn('chi bo')).toEqual([]);
});

test('what stands in brackets is no way in', () => {
  expect(termsIn('chính thức')).toEqual([]);
});

test('a word of a longer term is not that term', () => {
  expect(['Nơi làm việc', 'Ngày hoàn thành', 'Đánh giá của cơ quan'].map(termsIn)).toEqual([[], [], []]);
  expect(termsIn('Đóng bảo hiểm xã hội').map(({ en }) => en)).toEqual(['social insurance']);
});
