import { MassOrganisation } from '../../../server/resources/association/massOrganisation.js';
import { make } from '../../make.js';
import { platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
let ids: string[];
beforeAll(async () => {
  site = await platform();
  const union = await make(site.owner, MassOrganisation, { name: 'A', kind: 'TRADE_UNION' });
  const youth = await make(site.owner, MassOrganisation, { name: 'B', kind: 'YOUTH_UNION', enterpriseId: union.enterpriseId });
  ids = [union.id, youth.id];
});
afterAll(() => site.close());

const asked = 'query ($ids: [ID!]) { massOrganisations(where: { id: { in: $ids } }, order: [{ name: ASC }]) { rows { changeable } } }';
const told = (...each: boolean[]) => ({ data: { massOrganisations: { rows: each.map((changeable) => ({ changeable })) } } });

test.each([
  { role: 'unionFederation' as const, changes: 'its own rows', answer: told(true, false) },
  { role: 'youthUnion' as const, changes: 'its own rows', answer: told(false, true) },
  { role: 'organisationBoard' as const, changes: 'every row', answer: told(true, true) },
  { role: 'propaganda' as const, changes: 'none', answer: told(false, false) },
])('$role, who may change $changes, is told so of each', async ({ role, answer }) => {
  const asker = await site.as(role);

  expect(await asker(asked, { ids })).toEqual(answer);
});

test('the answer of a save tells it as the row then stands', async () => {
  const federation = await site.as('unionFederation');

  const answer = await federation(
    `mutation ($operation: ID!, $id: ID!) { save(operation: $operation, changes: { massOrganisations: [{ id: $id, version: 1, set: { name: "C" } }] }) {
      saved { massOrganisations { name changeable } } } }`,
    { operation: crypto.randomUUID(), id: ids[0] },
  );

  expect(answer).toEqual({ data: { save: { saved: { massOrganisations: [{ name: 'C', changeable: true }] } } } });
});
