import { dayOf, parseDay, readDays, showDay } from '../../shared/days.js';

test('a column of days is in the one order its cells can be read in', () => {
  expect(readDays(['2/2/2007', '', 'ngày 07 tháng 12 năm 2013', '2004'])).toEqual({ as: 'dmy' });
  expect(readDays(['15/1/2008', '2/4/2007'])).toEqual({ as: 'dmy' });
  expect(readDays(['12/31/2024', '2/4/2007'])).toEqual({ as: 'mdy' });
  expect(readDays(['2024-12-31', '43217'])).toEqual({ as: 'dmy' });
});

test('a column that could be read in both orders is asked about, whatever else stands in it', () => {
  expect(readDays(['2/2/2007', '2/4/2007', 'ngày 07 tháng 12 năm 2013', '31/02/2021'])).toEqual({ either: 1 });
});

test('a column that contradicts itself names the cells that are not day first', () => {
  expect(readDays(['15/1/2008', '12/31/2020', '2/4/2007', '1/13/2021'])).toEqual({ ambiguous: [1, 3] });
});

test('a day that never was still says in which order it is written', () => {
  expect(readDays(['29/02/2021', '2/4/2007'])).toEqual({ as: 'dmy' });
  expect(readDays(['12/31/2024', '31/02/2021'])).toEqual({ as: 'mdy' });
});

test('the days of two centuries are shown and read back as themselves, and as Excel counts them', () => {
  const serials = Array.from({ length: 5_700 }, (_, step) => 10_000 + step * 11);

  const days = serials.map((serial) => parseDay(`${serial}`)).map((parsed) => (parsed.ok ? parsed.value : ''));
  const again = days.map((day) => parseDay(showDay(day))).map((parsed) => (parsed.ok ? parsed.value : ''));

  expect(again).toEqual(days);
  expect(days.map((day) => dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))))).toEqual(days);
  expect(parseDay('43217')).toMatchObject({ value: '2018-04-27' });
  expect(parseDay('73050')).toMatchObject({ value: '2099-12-31' });
});

test('a year of two digits is read only where the field leaves one century', () => {
  expect(parseDay('1/2/85', { to: '2026-09-30' })).toMatchObject({ value: '1985-02-01' });
  expect(parseDay('1/2/24', { to: '2026-09-30' })).toMatchObject({ code: 'DATE_TWO_DIGIT_YEAR' });
  expect(parseDay('1/2/24', { from: '1990-01-01' })).toMatchObject({ value: '2024-02-01' });
  expect(parseDay('1/2/85', { from: '1990-01-01', to: '2026-09-30' })).toMatchObject({ code: 'DATE_TWO_DIGIT_YEAR' });
});
