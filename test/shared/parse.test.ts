import { cellKind, parse, show } from '../../shared/parse.js';
import { typedCases as cases, type TypedCase } from './golden.js';

const kinds = [...new Set(cases.map(({ kind }) => kind))];

function outcome({ kind, input, custom }: TypedCase): Omit<TypedCase, 'note'> {
  const parsed = parse(kind, input, custom);
  const asked = custom ? { kind, input, custom } : { kind, input };
  if (!parsed.ok) return { ...asked, code: parsed.code };
  return parsed.notes.length > 0 ? { ...asked, value: parsed.value, notes: [...parsed.notes] } : { ...asked, value: parsed.value };
}

test.each(kinds)('every %s of the golden file is read as it says', (kind) => {
  const wanted = cases.filter((one) => one.kind === kind).map(({ note: _, ...one }) => one);

  expect(wanted.map(outcome)).toEqual(wanted);
});

test.each(kinds)('a value of kind %s that is shown is read back as itself', (kind) => {
  for (const { input, custom } of cases.filter((one) => one.kind === kind && one.code === undefined)) {
    const first = parse(kind, input, custom);
    const again = parse(kind, first.ok ? show(kind, first.value) : '', { unit: custom?.unit, override: custom?.override });

    expect(again).toMatchObject({ ok: true, value: first.ok && first.value });
  }
});

test('every refusal says in both languages what would be accepted', () => {
  const refusals = cases.map(({ kind, input, custom }) => parse(kind, input, custom)).filter((parsed) => !parsed.ok);

  expect(refusals.length).toBeGreaterThan(100);
  for (const { accepts } of refusals)
    expect([accepts.vi, accepts.en]).toEqual([expect.stringMatching(/\p{L}/u), expect.stringMatching(/\p{L}/u)]);
});

test('values are shown as the office writes them', () => {
  expect(show('number', 1234567.89)).toBe('1.234.567,89');
  expect(show('percent', 12.5)).toBe('12,5%');
  expect(show('year', 2025)).toBe('2025');
  expect(show('day', '2024-12-31')).toBe('31/12/2024');
  expect(show('period', '2026-Q3')).toBe('Quý III/2026');
  expect(show('flag', true)).toBe('có');
  expect(show('phone', '+842040000798')).toBe('0204 000 0798');
  expect(show('phone', '+84900000200')).toBe('0900 000 200');
  expect(show('phone', '+8419001234')).toBe('1900 1234');
  expect(show('day', null)).toBe('');
});

test('a field is typed by its format, else by its kind, and a choice or a link is not typed', () => {
  expect(cellKind('secret', 'citizenId')).toBe('citizenId');
  expect(cellKind('text', 'email')).toBe('text');
  expect(cellKind('day', null)).toBe('day');
  expect(cellKind('number', 'percent')).toBe('percent');
  expect(cellKind('link', null)).toBeNull();
});
