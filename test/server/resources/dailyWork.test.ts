import { randomUUID } from 'node:crypto';
import { MassOrganisation } from '../../../server/resources/association/massOrganisation.js';
import { MassOrganisationPost } from '../../../server/resources/association/massOrganisationPost.js';
import { Candidate } from '../../../server/resources/party/candidate.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { Person } from '../../../server/resources/party/person.js';
import { Registration } from '../../../server/resources/party/registration.js';
import { make } from '../../make.js';
import { type Ask, platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const person = (fullName: string) => make(site.owner, Person, { fullName });
const rating = `mutation ($operation: ID!, $creates: SaveCreates) {
  save(operation: $operation, creates: $creates) { problems { field code } saved { memberEvaluations { unitId selfLevel level } } } }`;

test('a secretary knows the candidates of the unit by name, and nobody else’s', async () => {
  const [own, other] = [await make(site.owner, PartyUnit), await make(site.owner, PartyUnit)];
  const [hers, theirs] = [await person('Giáp Thị Mây'), await person('Thân Văn Núi')];
  await make(site.owner, Candidate, { personId: hers.id, unitId: own.id });
  await make(site.owner, Candidate, { personId: theirs.id, unitId: other.id });
  const secretary = await site.as('unitSecretary', { units: [own.id] });

  const { data } = await secretary('{ candidates { rows { person { fullName } } } persons { rows { fullName } } }');

  expect(data).toEqual({
    candidates: { rows: [{ person: { fullName: 'Giáp Thị Mây' } }] },
    persons: { rows: [{ fullName: 'Giáp Thị Mây' }] },
  });
});

test('a secretary says how members rate themselves; how they are rated, the committee says', async () => {
  const [unit, member] = [await make(site.owner, PartyUnit), await make(site.owner, PartyMember)];
  await make(site.owner, Registration, { memberId: member.id, unitId: unit.id, kind: 'OFFICIAL', startedOn: '2020-01-01' });
  const secretary = await site.as('unitSecretary', { units: [unit.id] });
  const year = { memberId: member.id, period: 'YEAR', periodFrom: '2025-01-01', periodTo: '2025-12-31', selfLevel: 'GOOD' };
  const rate = (set: object) => secretary(rating, { operation: randomUUID(), creates: { memberEvaluations: [{ id: randomUUID(), set }] } });

  const refused = await rate({ ...year, level: 'EXCELLENT' });
  const done = await rate(year);

  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', resource: 'MemberEvaluation', field: 'level' });
  expect(done.data).toEqual({
    save: { problems: [], saved: { memberEvaluations: [{ unitId: unit.id, selfLevel: 'GOOD', level: null }] } },
  });
});

const saving = `mutation ($creates: SaveCreates, $changes: SaveChanges) {
  save(operation: "OPERATION", creates: $creates, changes: $changes) { problems { resource id field code } } }`;
const save = async (ask: Ask, changes: object, operation: string = randomUUID()) => {
  const { data, errors } = await ask(saving.replace('OPERATION', operation), { ...changes });
  expect(errors).toBeUndefined();
  return (data as unknown as { save: { problems: object[] } }).save.problems;
};
const today = '2026-01-05';

test('a secretary proposes whom the unit knows, and makes the person in the same save', async () => {
  const unit = await make(site.owner, PartyUnit);
  const secretary = await site.as('unitSecretary', { units: [unit.id] });
  const [personId, alone] = [randomUUID(), randomUUID()];
  const candidate = { id: randomUUID(), set: { personId, unitId: unit.id, stage: 'OUTSTANDING', stageOn: today } };

  const unproposed = await save(secretary, { creates: { persons: [{ id: alone, set: { fullName: 'Đỗ Văn Khe' } }] } });
  const proposed = await save(secretary, {
    creates: { persons: [{ id: personId, set: { fullName: 'Đỗ Thị Khe' } }], candidates: [candidate] },
  });
  const corrected = await save(secretary, { changes: { persons: [{ id: personId, version: 1, set: { fullName: 'Đỗ Thị Khê' } }] } });

  expect(unproposed).toEqual([{ resource: 'Person', id: alone, field: null, code: 'OUTSIDE_SCOPE' }]);
  expect([proposed, corrected]).toEqual([[], []]);
});

test('nobody brings a stranger into sight by naming him', async () => {
  const [unit, { id: organisationId }] = [
    await make(site.owner, PartyUnit),
    await make(site.owner, MassOrganisation, { kind: 'TRADE_UNION' }),
  ];
  const [stranger, known] = [await person('Lò Văn Suối'), await person('Lò Thị Suối')];
  const named = await make(site.owner, Candidate, { personId: known.id, unitId: unit.id });
  const [secretary, federation] = [await site.as('unitSecretary', { units: [unit.id] }), await site.as('unionFederation')];
  const [proposal, post] = [randomUUID(), randomUUID()];

  const proposed = await save(secretary, {
    creates: { candidates: [{ id: proposal, set: { personId: stranger.id, unitId: unit.id, stage: 'OUTSTANDING', stageOn: today } }] },
  });
  const exchanged = await save(secretary, { changes: { candidates: [{ id: named.id, version: 1, set: { personId: stranger.id } }] } });
  const appointed = await save(federation, {
    creates: { massOrganisationPosts: [{ id: post, set: { organisationId, personId: stranger.id, kind: 'HEAD', startedOn: today } }] },
  });

  const unknown = { field: 'personId', code: 'UNKNOWN_REFERENCE' };
  expect(proposed).toEqual([{ resource: 'Candidate', id: proposal, ...unknown }]);
  expect(exchanged).toEqual([{ resource: 'Candidate', id: named.id, ...unknown }]);
  expect(appointed).toEqual([{ resource: 'MassOrganisationPost', id: post, ...unknown }]);
});

test('whoever named another may take that back, though the first is in sight no more', async () => {
  const headOf = async (personId: string) => {
    const { id: organisationId } = await make(site.owner, MassOrganisation, { kind: 'TRADE_UNION' });
    return make(site.owner, MassOrganisationPost, { organisationId, personId });
  };
  const [first, second] = [await person('Vi Văn Lũng'), await person('Vi Thị Lũng')];
  const [post] = [await headOf(first.id), await headOf(second.id)];
  const federation = await site.as('unionFederation');
  const operation = randomUUID();

  const changes = { massOrganisationPosts: [{ id: post.id, version: 1, set: { personId: second.id } }] };
  const changed = await save(federation, { changes }, operation);
  const { data } = await federation(`mutation { undo(operation: "${operation}", as: "${randomUUID()}") { problems { field code } } }`);

  expect([changed, data]).toEqual([[], { undo: { problems: [] } }]);
});

test('a federation names the heads of its own organisations, and of no others', async () => {
  const [own, other] = [
    await make(site.owner, MassOrganisation, { kind: 'TRADE_UNION' }),
    await make(site.owner, MassOrganisation, { kind: 'YOUTH_UNION' }),
  ];
  const federation = await site.as('unionFederation');
  const head = (organisationId: string) => {
    const personId = randomUUID();
    const persons = [{ id: personId, set: { fullName: 'Hoàng Văn Bãi' } }];
    const posts = [{ id: randomUUID(), set: { organisationId, personId, kind: 'HEAD', startedOn: today } }];
    return { creates: { persons, massOrganisationPosts: posts } };
  };

  const [done, refused] = [await save(federation, head(own.id)), await save(federation, head(other.id))];

  expect(done).toEqual([]);
  expect(refused.map((problem) => ({ ...problem, id: null }))).toEqual([
    { resource: 'Person', id: null, field: null, code: 'OUTSIDE_SCOPE' },
    { resource: 'MassOrganisationPost', id: null, field: null, code: 'OUTSIDE_SCOPE' },
  ]);
});

test('the federation of labour knows the officials of its unions by name, of no one else and not whether they are members', async () => {
  const [chair, youth] = [await person('Ngô Thị Suối'), await person('Vi Văn Đồi')];
  for (const [kind, personId] of [
    ['TRADE_UNION', chair.id],
    ['YOUTH_UNION', youth.id],
  ] as const) {
    const { id: organisationId } = await make(site.owner, MassOrganisation, { kind });
    await make(site.owner, MassOrganisationPost, { organisationId, personId, kind: 'HEAD' });
  }
  const federation = await site.as('unionFederation');

  const { data } = await federation(
    `query ($ids: [ID!]) { persons(where: { id: { in: $ids } }) { rows { fullName } }
      massOrganisationPosts(where: { personId: { in: $ids } }) { rows { person { fullName } } } }`,
    { ids: [chair.id, youth.id] },
  );
  const { errors } = await federation('{ persons { rows { member { id } } } }');

  expect(data).toEqual({
    persons: { rows: [{ fullName: 'Ngô Thị Suối' }] },
    massOrganisationPosts: { rows: [{ person: { fullName: 'Ngô Thị Suối' } }] },
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
