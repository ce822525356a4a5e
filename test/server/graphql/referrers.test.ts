import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { PartyUnitPlacement } from '../../../server/resources/party/partyUnitPlacement.js';
import { Agency } from '../../../server/resources/plan/agency.js';
import { make } from '../../make.js';
import { platform } from '../../platform.js';

type Site = Awaited<ReturnType<typeof platform>>;
let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const version = 1;
const saving = `mutation ($operation: ID!, $deletes: SaveDeletes!) {
  save(operation: $operation, deletes: $deletes) { problems { resource id code detail } conflicts { id } }
}`;
const undoing = 'mutation ($operation: ID!, $as: ID!) { undo(operation: $operation, as: $as) { problems { code } conflicts { id } } }';
const standing = async (ids: readonly string[]) => {
  const board = await site.as('organisationBoard');
  const { data } = await board(
    'query ($ids: [ID!]) { partyUnits(where: { id: { in: $ids } }) { total } partyUnitPlacements(where: { unitId: { in: $ids } }) { total } }',
    { ids },
  );
  return data;
};

test('of what refers to a row it is told how many the asker may not delete', async () => {
  const { id } = await make(site.owner, PartyUnit, { name: 'Chi bộ May' });
  await make(site.owner, Agency, { unitId: id });
  const board = await site.as('organisationBoard');

  const answer = await board(saving, { operation: crypto.randomUUID(), deletes: { partyUnits: [{ id, version }] } });

  expect(answer).toEqual({
    data: {
      save: {
        problems: [{ resource: 'PartyUnit', id, code: 'STILL_REFERRED_TO', detail: { resource: 'Agency', count: 1, kept: 1 } }],
        conflicts: [],
      },
    },
  });
});

test('a deletion on trial tells what refers to the rows that would go along, and deletes nothing', async () => {
  const [{ id }, parent] = [await make(site.owner, PartyUnit), await make(site.owner, PartyUnit)];
  await make(site.owner, PartyUnitPlacement, { unitId: id, parentId: parent.id, startedOn: '2020-01-01', endedOn: null });
  const board = await site.as('organisationBoard');
  const trial = (partyUnits: string[]) =>
    board(
      'mutation ($operation: ID!, $deletes: SaveDeletes!) { save(operation: $operation, deletes: $deletes, trial: true) { problems { id code } } }',
      { operation: crypto.randomUUID(), deletes: { partyUnits: partyUnits.map((one) => ({ id: one, version })) } },
    );
  const { id: free } = await make(site.owner, PartyUnit);

  expect(await trial([id])).toEqual({ data: { save: { problems: [{ id, code: 'STILL_REFERRED_TO' }] } } });
  expect(await trial([free])).toEqual({ data: { save: { problems: [] } } });
  expect(await standing([id, free])).toEqual({ partyUnits: { total: 2 }, partyUnitPlacements: { total: 1 } });
});

test('a row goes with what refers to it in one save, and one undo brings all of it back', async () => {
  const [{ id }, parent] = [await make(site.owner, PartyUnit), await make(site.owner, PartyUnit)];
  const placement = await make(site.owner, PartyUnitPlacement, { unitId: id, parentId: parent.id, startedOn: '2020-01-01', endedOn: null });
  const board = await site.as('organisationBoard');
  const operation = crypto.randomUUID();

  const deletes = { partyUnits: [{ id, version }], partyUnitPlacements: [{ id: placement.id, version }] };
  const gone = await board(saving, { operation, deletes });
  const without = await standing([id]);
  const back = await board(undoing, { operation, as: crypto.randomUUID() });

  expect(gone).toEqual({ data: { save: { problems: [], conflicts: [] } } });
  expect(without).toEqual({ partyUnits: { total: 0 }, partyUnitPlacements: { total: 0 } });
  expect(back).toEqual({ data: { undo: { problems: [], conflicts: [] } } });
  expect(await standing([id])).toEqual({ partyUnits: { total: 1 }, partyUnitPlacements: { total: 1 } });
});
