import { EnterpriseOwner } from '../../server/resources/economy/enterpriseOwner.js';
import { WorkforceSurvey } from '../../server/resources/economy/workforceSurvey.js';
import { Employment } from '../../server/resources/party/employment.js';
import { PartyUnitPlacement } from '../../server/resources/party/partyUnitPlacement.js';
import { Person } from '../../server/resources/party/person.js';
import { Registration } from '../../server/resources/party/registration.js';
import { UnitEvaluation } from '../../server/resources/party/unitEvaluation.js';
import { UnitPost } from '../../server/resources/party/unitPost.js';
import { UnitTerm } from '../../server/resources/party/unitTerm.js';
import { congressOverdue } from './findings/congressOverdue.js';
import { enterpriseDueForUnit } from './findings/enterpriseDueForUnit.js';
import { memberRegisteredElsewhere } from './findings/memberRegisteredElsewhere.js';
import { ownerNotSecretary } from './findings/ownerNotSecretary.js';
import { ownerOutsideParty } from './findings/ownerOutsideParty.js';
import { smallCommitteeWithoutConsent } from './findings/smallCommitteeWithoutConsent.js';
import { unitBelowMinimum } from './findings/unitBelowMinimum.js';
import { unitNotRated } from './findings/unitNotRated.js';
import { unitWithoutSecretary } from './findings/unitWithoutSecretary.js';
import { monthsAgo, world } from './world.js';

/** The findings that are hardest to say, answered by Postgres. */
let w: Awaited<ReturnType<typeof world>>;
beforeAll(async () => {
  w = await world();
}, 120_000);
afterAll(() => w?.close());

test('three official members at work for a year are due a unit; with a unit, or with a newcomer among them, they are not', async () => {
  const [due, served, early] = [await w.enterprise(), await w.enterprise(), await w.enterprise()];
  const elsewhere = await w.unit(await w.enterprise());
  await w.unit(served);
  for (const enterpriseId of [due, served, early])
    for (const nth of [1, 2, 3]) {
      const startedOn = monthsAgo(enterpriseId === early && nth === 3 ? 2 : 30);
      await w.make(Employment, { personId: await w.personOf(await w.member(elsewhere)), enterpriseId, isMain: true, startedOn });
    }

  expect(await w.foundBy(enterpriseDueForUnit, due, served, early)).toEqual([due]);
});

test('who works where a unit is but is registered elsewhere is found, unless transferred there for a time', async () => {
  const [here, there] = [await w.enterprise(), await w.enterprise()];
  const [unitHere, unitThere] = [await w.unit(here), await w.unit(there)];
  const [astray, settled, lent] = [await w.member(unitThere), await w.member(unitHere), await w.member(unitThere)];
  for (const member of [astray, settled, lent])
    await w.make(Employment, { personId: await w.personOf(member), enterpriseId: here, isMain: true, startedOn: '2019-01-01' });
  await w.make(Registration, { memberId: lent, unitId: unitHere, kind: 'TEMPORARY', startedOn: '2019-01-01' });

  expect(await w.foundBy(memberRegisteredElsewhere, astray, settled, lent)).toEqual([astray]);
});

test('an owner who is an official member should be the secretary', async () => {
  const [led, unled] = [await w.enterprise(), await w.enterprise()];
  const [ledUnit, unledUnit] = [await w.unit(led), await w.unit(unled)];
  for (const [enterpriseId, unitId] of [
    [led, ledUnit],
    [unled, unledUnit],
  ] as const) {
    const [owner, other] = [await w.member(unitId), await w.member(unitId)];
    await w.make(EnterpriseOwner, { enterpriseId, personId: await w.personOf(owner), isControlling: true, title: 'DIRECTOR' });
    await w.make(UnitPost, { unitId, memberId: enterpriseId === led ? owner : other, kind: 'SECRETARY' });
  }

  expect(await w.foundBy(ownerNotSecretary, ledUnit, unledUnit)).toEqual([unledUnit]);
});

test('a unit is below the minimum when it was so on every day of three months', async () => {
  const [thin, dipped, full] = [await w.unit(await w.enterprise()), await w.unit(await w.enterprise()), await w.unit(await w.enterprise())];
  for (const unitId of [thin, dipped, full]) for (const _ of [1, 2]) await w.member(unitId);
  await w.member(thin, { endedOn: monthsAgo(5) });
  await w.member(dipped, { endedOn: monthsAgo(1) });
  await w.member(full);

  expect(await w.foundBy(unitBelowMinimum, thin, dipped, full)).toEqual([thin]);
});

test('members of the branches below count as the committee’s', async () => {
  const enterpriseId = await w.enterprise();
  const [large, small] = [
    await w.unit(enterpriseId, { kind: 'GRASSROOTS_COMMITTEE' }),
    await w.unit(enterpriseId, { kind: 'GRASSROOTS_COMMITTEE' }),
  ];
  const branch = await w.unit(enterpriseId);
  await w.make(PartyUnitPlacement, { unitId: branch, parentId: large, startedOn: '2016-01-01' });
  for (let nth = 0; nth < 30; nth++) await w.member(branch);

  expect(await w.foundBy(smallCommitteeWithoutConsent, large, small)).toEqual([small]);
});

test('a unit is without secretary when nobody held the post on any day of thirty', async () => {
  const [vacant, filled, lately] = [
    await w.unit(await w.enterprise()),
    await w.unit(await w.enterprise()),
    await w.unit(await w.enterprise()),
  ];
  const memberId = await w.member(vacant);
  await w.make(UnitPost, { unitId: vacant, memberId, kind: 'SECRETARY', startedOn: '2016-01-01', endedOn: monthsAgo(2) });
  await w.make(UnitPost, { unitId: filled, memberId, kind: 'SECRETARY', startedOn: '2016-01-01' });
  await w.make(UnitPost, { unitId: lately, memberId, kind: 'SECRETARY', startedOn: '2016-01-01', endedOn: monthsAgo(0, 10) });

  expect(await w.foundBy(unitWithoutSecretary, vacant, filled, lately)).toEqual([vacant]);
});

test('a congress is overdue six months after the unit’s own term, reckoned from the newest', async () => {
  const [late, held, long] = [await w.unit(await w.enterprise()), await w.unit(await w.enterprise()), await w.unit(await w.enterprise())];
  await w.make(UnitTerm, { unitId: late, congressOn: monthsAgo(38), termMonths: 30 });
  await w.make(UnitTerm, { unitId: held, congressOn: monthsAgo(68), termMonths: 30 });
  await w.make(UnitTerm, { unitId: held, congressOn: monthsAgo(8), termMonths: 30 });
  await w.make(UnitTerm, { unitId: long, congressOn: monthsAgo(38), termMonths: 60 });

  expect(await w.foundBy(congressOverdue, late, held, long)).toEqual([late]);
});

test('an enterprise is stable when its workforce did not fall by more than a fifth within a year', async () => {
  const people: string[] = [];
  for (const before of [200, 300]) {
    const enterpriseId = await w.enterprise();
    await w.make(WorkforceSurvey, { enterpriseId, surveyedOn: monthsAgo(14), workers: before });
    await w.make(WorkforceSurvey, { enterpriseId, surveyedOn: monthsAgo(2), workers: 180 });
    const personId = await w.make(Person, { citizenId: `02409999${people.length}${before}` });
    await w.make(EnterpriseOwner, { enterpriseId, personId, isControlling: true, title: 'DIRECTOR' });
    people.push(personId);
  }

  expect(await w.foundBy(ownerOutsideParty, ...people)).toEqual([people[0]]);
});

test('a unit that was there all year is to be rated for it, and a rating left empty is none', async () => {
  const year = Number(monthsAgo(13).slice(0, 4));
  const [rated, empty, none, fresh] = [
    await w.unit(await w.enterprise()),
    await w.unit(await w.enterprise()),
    await w.unit(await w.enterprise()),
    await w.unit(await w.enterprise(), { establishedOn: `${year}-09-01` }),
  ];
  for (const unitId of [rated, empty])
    await w.make(UnitEvaluation, {
      unitId,
      period: 'YEAR',
      periodFrom: `${year}-01-01`,
      periodTo: `${year}-12-31`,
      level: unitId === rated ? 'GOOD' : null,
    });

  expect(await w.foundBy(unitNotRated, rated, empty, none, fresh)).toEqual([empty, none]);
});
