import { type PeriodKind, parsePeriod, periodAt, periodOf, shiftPeriod } from '../../shared/period.js';

test('a period knows its first day, the day after its last, and its name in both languages', () => {
  expect(periodOf('2026')).toEqual({
    key: '2026',
    kind: 'YEAR',
    start: '2026-01-01',
    end: '2027-01-01',
    label: { vi: 'Năm 2026', en: '2026' },
  });
  expect(periodOf('2026-Q3')).toMatchObject({
    kind: 'QUARTER',
    start: '2026-07-01',
    end: '2026-10-01',
    label: { vi: 'Quý III/2026', en: 'Q3 2026' },
  });
  expect(periodOf('2024-12')).toMatchObject({
    kind: 'MONTH',
    start: '2024-12-01',
    end: '2025-01-01',
    label: { vi: 'Tháng 12/2024', en: 'December 2024' },
  });
});

test('a day lies in one period of each kind', () => {
  expect(periodAt('2026-09-30', 'YEAR')).toBe('2026');
  expect(periodAt('2026-09-30', 'QUARTER')).toBe('2026-Q3');
  expect(periodAt('2026-10-01', 'QUARTER')).toBe('2026-Q4');
  expect(periodAt('2026-09-30', 'MONTH')).toBe('2026-09');
});

test('periods follow one another without a gap, and their names are read back', () => {
  const kinds: PeriodKind[] = ['YEAR', 'QUARTER', 'MONTH'];
  for (const key of kinds.map((kind) => periodAt('2024-05-17', kind))) {
    for (let by = -30; by < 30; by += 1) {
      const [period, next] = [periodOf(shiftPeriod(key, by)), periodOf(shiftPeriod(key, by + 1))];

      expect(period.end).toBe(next.start);
      expect(periodAt(period.start, period.kind)).toBe(period.key);
      expect(parsePeriod(period.label.vi)).toMatchObject({ value: period.key });
    }
  }
});
