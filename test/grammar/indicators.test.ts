import { indicators } from './indicators/index.js';
import { sqlOfGroups } from './sql.js';

test.each(indicators)('$code compiles to the statement on file', ({ on, group }) => {
  expect(sqlOfGroups(on, group)).toMatchSnapshot();
});

const broken = indicators.flatMap(({ code, on, group, breakdowns }) =>
  Object.entries(breakdowns).map(([name, by]) => ({ code, on, group, name, by })),
);

test.each(broken)('$code breaks down by $name', ({ on, group, by }) => {
  expect(sqlOfGroups(on, { ...group, by: [by] })).toMatchSnapshot();
});

test('every promise of the plan is there, and what is watched beside it', () => {
  expect(indicators.map(({ code }) => code)).toEqual([
    'K1',
    'K1a',
    'K1b',
    'K2',
    'K2a',
    'K3',
    'K4',
    'K5',
    'K6',
    'P1',
    'P2',
    'P3',
    'P4',
    'P5',
  ]);
});

test.each(indicators)('the figure of $code is one of its measures', ({ figure, group }) => {
  expect(group.measures.map(({ as }) => as)).toContain(figure);
});
