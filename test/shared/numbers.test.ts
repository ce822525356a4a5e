import { parseMoney, parseNumber, readNumbers, showNumber } from '../../shared/numbers.js';

test('a column of numbers is read the Vietnamese way unless it can only be English', () => {
  expect(readNumbers(['1.234', '12', '', '-'])).toEqual({ as: 'vi' });
  expect(readNumbers(['1.234,5', '7.678'])).toEqual({ as: 'vi' });
  expect(readNumbers(['2.000 trđ', '76.460,5 triệu', '1 tỷ', 'khoảng hơn 5 tỷ'])).toEqual({ as: 'vi' });
  expect(readNumbers(['8022.5', '1.234', '45000'])).toEqual({ as: 'en' });
  expect(readNumbers(['1,234.56', '12,000'])).toEqual({ as: 'en' });
  expect(readNumbers(['12.5%', '7%'])).toEqual({ as: 'en' });
  expect(readNumbers(['0.125'])).toEqual({ as: 'en' });
});

test('a column that contradicts itself names the cells that are not Vietnamese', () => {
  expect(readNumbers(['1.234,5', '8022.5', '12', '1,234.56'])).toEqual({ ambiguous: [1, 3] });
});

test('a column in which every comma may be a thousand or a decimal is asked about', () => {
  expect(readNumbers(['12,345', '7', '1.234'])).toEqual({ either: 0 });
  expect(readNumbers(['12,345', '0,5'])).toEqual({ as: 'vi' });
  expect(readNumbers(['12,345', '1,234,567'])).toEqual({ as: 'en' });
});

test('in a column of whole numbers three digits after a mark are a group', () => {
  expect(readNumbers(['1,234', '12,000'], true)).toEqual({ as: 'en' });
  expect(readNumbers(['1.234', '12.000'], true)).toEqual({ as: 'vi' });
  expect(readNumbers(['1.234', '12,000'], true)).toEqual({ ambiguous: [1] });
});

test('a person may have a mixed column read as English where it cannot be Vietnamese', () => {
  const values = ['1.394,5', '8022.5', '84.857', '1,234.5'].map((text) => parseNumber(text, 'viElseEn'));

  expect(values).toMatchObject([{ value: 1394.5 }, { value: 8022.5 }, { value: 84857 }, { value: 1234.5 }]);
});

test('any number of up to fifteen digits that is shown is read back as itself', () => {
  const numbers = Array.from({ length: 2_000 }, (_, place) => {
    const digits = Math.trunc(Math.abs(Math.sin(place + 1)) * 10 ** (1 + (place % 15)));
    return Number(`${place % 2 ? '-' : ''}${digits}e-${place % 7}`);
  });

  for (const number of numbers) expect(parseNumber(showNumber(number))).toEqual({ ok: true, value: number + 0, notes: [] });
});

test('money changes its unit without losing a đồng', () => {
  for (let tenths = 1; tenths < 2_000; tenths += 7) {
    const parsed = parseMoney(`${showNumber(tenths / 10)} tỷ`, 'DONG');

    expect(parsed).toMatchObject({ value: tenths * 100_000_000 });
  }
});
