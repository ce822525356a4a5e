import type { Chance } from '../server/query/save/chance.js';
import { type Invented, uuid } from './invented.js';

const longAgo = '2000-01-01';

/**
 * Places after two reforms: two communes made one, one taken up by a neighbour that kept its name, one split between two, one
 * whose ground was nobody's for a while. What was made may end and be followed in turn.
 */
export function reform(chance: Chance, days: readonly string[]): { units: Invented[]; successions: Invented[] } {
  const [first = '', gap = '', second = ''] = chance.shuffled(days).slice(0, 3).sort();
  const unit = (code: string, facts: Partial<Invented>): Invented => ({
    ...nothing,
    id: uuid(chance),
    code,
    name: chance.of(names),
    fullName: `Xã ${chance.of(names)}`,
    kind: chance.of(['COMMUNE', 'WARD']),
    level: 'COMMUNE',
    startedOn: longAgo,
    population: chance.happens(0.3) ? null : chance.below(4) * 1000,
    areaKm2: chance.happens(0.3) ? null : chance.of([1.5, 20, 20.125]),
    ...facts,
  });
  const province = unit('24', { kind: 'PROVINCE', level: 'PROVINCE' });
  const district = unit('216', { kind: 'DISTRICT', level: 'DISTRICT', parentId: province.id, endedOn: second });
  const under = { parentId: district.id };
  const [left, right] = [unit('07001', { ...under, endedOn: first }), unit('07002', { ...under, endedOn: first })];
  const joined = unit('07001', { parentId: chance.of([district.id, province.id]), startedOn: first, endedOn: chance.of([second, null]) });
  const [taken, taker] = [unit('07003', { ...under, endedOn: first }), unit('07004', under)];
  const [split, lost] = [unit('07005', { ...under, endedOn: second }), unit('07006', { ...under, endedOn: gap })];
  const last = unit('07007', { parentId: province.id, startedOn: second });
  const passes: [Invented, Invented][] = [
    [left, joined],
    [right, joined],
    [taken, taker],
    [split, taker],
    [split, last],
    [lost, last],
    ...(joined.endedOn === null ? [] : [[joined, last] satisfies [Invented, Invented]]),
  ];
  const successions = passes.map(([before, after]) => ({
    id: uuid(chance),
    beforeId: before.id,
    afterId: after.id,
    kind: 'MERGE',
    effectiveOn: before.endedOn ?? first,
    decision: null,
    source: null,
    doubt: null,
  }));
  return { units: [province, district, left, right, joined, taken, taker, split, lost, last], successions };
}

const nothing = { parentId: null, endedOn: null, decision: null, decidedOn: null, seat: null, source: null, doubt: null };
const names = ['Nhã Nam', 'Ngọc Thiện', 'Cao Thượng', 'Phúc Hòa', 'Phúc Hoà', 'Đại Hóa'];
