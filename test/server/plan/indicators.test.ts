import { clauses } from '../../../server/plan/clauses.js';
import { indicators } from '../../../server/plan/indicators.js';
import { targets } from '../../../server/plan/targets.js';
import { tasks } from '../../../server/plan/tasks.js';
import { indicators as measured } from '../../grammar/indicators/index.js';

const codeOf = (id: string | null) => clauses.find((clause) => clause.id === id)?.code ?? '';

test('every indicator that is reckoned is told, and none besides', () => {
  expect(indicators.map(({ code }) => code).sort()).toEqual(measured.map(({ code }) => code).sort());
});

test.each(measured)('$code is told as it is reckoned', ({ code, vi, quote, unit, period, clause }) => {
  const told = indicators.find((indicator) => indicator.code === code);

  expect(told).toMatchObject({ name: vi, quote, unit: unit.toUpperCase(), period: period.toUpperCase() });
  expect(codeOf(told?.clauseId ?? null).replace(/ ¶\d$/, '')).toBe(clause);
});

test.each(measured)('$code has the target it is held against', ({ code, target }) => {
  const told = targets.filter(({ indicatorId }) => indicatorId === indicators.find((indicator) => indicator.code === code)?.id);
  const bounds = { AT_LEAST: 'atLeast', MORE_THAN: 'moreThan', AT_MOST: 'atMost' };

  expect(told.map(({ bound, figure }) => ({ [bounds[bound]]: figure }))).toEqual(target ? [target] : []);
});

test('the figures of the plan agree: eight a year over seven years are more than fifty-five', () => {
  const target = (code: string) =>
    targets.find(({ indicatorId }) => indicators.some((each) => each.id === indicatorId && each.code === code));
  const [yearly, total] = [target('K1a'), target('K6')];
  const years = Number(total?.endedOn?.slice(0, 4)) - Number(total?.startedOn.slice(0, 4));

  expect((yearly?.figure ?? 0) * years).toBeGreaterThan(total?.figure ?? 0);
  expect((yearly?.figure ?? 0) * (years - 1)).toBeLessThan(total?.figure ?? 0);
});

test('the plan’s own deadlines are kept to the day', () => {
  expect(tasks.filter(({ dueOn }) => dueOn).map(({ code, dueOn, rhythm }) => [code, dueOn, rhythm])).toEqual([
    ['IV.1a', '2023-12-31', 'ONCE'],
    ['IV.2a', '2023-12-31', 'ONCE'],
    ['IV.8b', '2026-09-30', 'ONCE'],
    ['IV.8c', '2030-09-30', 'ONCE'],
  ]);
});

test('a rhythm the plan doesn’t state is told to be ours', () => {
  expect(tasks.find(({ rhythm }) => rhythm === 'QUARTERLY')?.doubt).toContain('đặt hằng quý');
});
