import 'reflect-metadata';
import { indexes } from '../../../../server/db/derived/indexes.js';
import { EnterpriseSite } from '../../../../server/resources/economy/enterpriseSite.js';
import { Visit } from '../../../../server/resources/economy/visit.js';

const textOf = (row: Parameters<typeof indexes>[0], link: string) => indexes(row).find(({ make }) => make.includes(`("${link}",`))?.make;

test('the index that leads to a row in force holds all that is asked before the row is opened', () => {
  expect(textOf(EnterpriseSite, 'enterprise_id')).toMatch(
    / on "enterprise_site" \("enterprise_id", "started_on" desc\) include \("is_main", "area_id", "zone_id", "ended_on"\)$/,
  );
  expect(textOf(EnterpriseSite, 'area_id')).toMatch(
    / on "enterprise_site" \("area_id", "id"\) include \("enterprise_id", "is_main", "zone_id", "started_on", "ended_on"\)$/,
  );
});

test('rows that are never in force alone are opened', () => {
  expect(textOf(Visit, 'enterprise_id')).toMatch(/ on "visit" \("enterprise_id", "visited_on" desc\)$/);
});
