import { demo } from '../../../server/demo/demo.js';
import { nothingKnown } from '../../../server/demo/known.js';
import type { RowClass } from '../../../server/model/field.js';
import { MassOrganisation } from '../../../server/resources/association/massOrganisation.js';
import { UnitEvaluation } from '../../../server/resources/party/unitEvaluation.js';
import { Obstruction } from '../../../server/resources/plan/obstruction.js';
import { Petition } from '../../../server/resources/plan/petition.js';

const entries = (today: string, loading = 1) => [...demo({ today, loading, known: nothingKnown }).values()].flat();

test('a demonstration is the same for the same day, and another loading has other ids', () => {
  const [first, again, later] = [entries('2026-11-22'), entries('2026-11-22'), entries('2026-11-22', 2)];
  const ids = new Set(first.map(({ id }) => id));

  expect(again).toEqual(first);
  expect(ids.size).toBe(first.length);
  expect(later.length).toBe(first.length);
  expect(later.filter(({ id }) => ids.has(id))).toEqual([]);
});

test.each(['2026-11-22', '2027-01-01', '2028-02-29', '2029-12-31'])('what is told on %s has happened by then', (today) => {
  const days = entries(today).flatMap(({ set }) =>
    Object.entries(set).filter(([name, value]) => name.endsWith('On') && name !== 'dueOn' && typeof value === 'string' && value > today),
  );

  expect(days).toEqual([]);
});

test('a petition says who raised it, what is settled how, a rating by which decision', () => {
  const told = demo({ today: '2026-11-22', loading: 1, known: nothingKnown });
  const lacking = (of: RowClass, field: string, where: (set: Record<string, unknown>) => boolean = () => true) =>
    (told.get(of) ?? []).filter(({ set }) => where(set) && (set[field] ?? null) === null).length;

  expect(lacking(Petition, 'raiser')).toBe(0);
  expect(lacking(Obstruction, 'settlement', ({ settledOn }) => Boolean(settledOn))).toBe(0);
  expect(lacking(UnitEvaluation, 'decidedOn', ({ level }) => level !== null)).toBe(0);
  expect(lacking(MassOrganisation, 'form')).toBe(0);
});
