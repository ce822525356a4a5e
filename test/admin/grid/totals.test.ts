import { type TotalKind, totalled } from '../../../admin/src/grid/totals.js';
import { columnNamed } from '../world.js';

const columns = [
  ...['name', 'charterCapital', 'foundedOn'].map((key) => columnNamed('Enterprise', key)),
  columnNamed('Person', 'citizenId'),
  columnNamed('DevelopmentPlanLine', 'year'),
];

test.each<[kind: TotalKind, of: string[]]>([
  ['SUM', ['charterCapital']],
  ['AVG', ['charterCapital']],
  ['MIN', ['charterCapital', 'foundedOn', 'year']],
  ['MAX', ['charterCapital', 'foundedOn', 'year']],
  ['COUNT', ['name', 'charterCapital', 'foundedOn', 'year']],
])('%s is told of %j, and nothing of a secret', (kind, of) => {
  expect(totalled(columns, kind).map(({ key }) => key)).toEqual(of);
});
