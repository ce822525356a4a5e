import { parameters } from '../../server/plan/parameters.js';
import { findings } from './findings/index.js';
import { sqlOf, sqlOfGroups } from './sql.js';

test.each(findings)('$code compiles to the statement on file', (finding) => {
  expect('where' in finding ? sqlOf(finding.on, finding.where) : sqlOfGroups(finding.on, finding.group)).toMatchSnapshot();
});

test('every finding of the domain paper is there, each code once', () => {
  const codes = findings.map(({ code }) => code);

  expect(new Set(codes).size).toBe(codes.length);
  expect([...new Set(codes.map((code) => code.slice(0, 3)))]).toEqual(
    Array.from({ length: 38 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`),
  );
});

test('findings name the settings that are kept, and no others', () => {
  const named = JSON.stringify(findings).matchAll(/"param":"(\w+)"/g);

  expect([...new Set([...named].map(([, name]) => name))].sort()).toEqual(parameters.map(({ name }) => name).sort());
});
