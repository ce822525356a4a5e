import { randomUUID } from 'node:crypto';
import { MassOrganisation } from '../../../server/resources/association/massOrganisation.js';
import { MassOrganisationPost } from '../../../server/resources/association/massOrganisationPost.js';
import { Candidate } from '../../../server/resources/party/candidate.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { Person } from '../../../server/resources/party/person.js';
import { Registration } from '../../../server/resources/party/registration.js';
import { make } from '../../make.js';
import { platform } from '../../platform.js';

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

  const { data } = await federation('{ persons { rows { fullName } } massOrganisationPosts { rows { person { fullName } } } }');
  const { errors } = await federation('{ persons { rows { member { id } } } }');

  expect(data).toEqual({
    persons: { rows: [{ fullName: 'Ngô Thị Suối' }] },
    massOrganisationPosts: { rows: [{ person: { fullName: 'Ngô Thị Suối' } }] },
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
