import { randomUUID } from 'node:crypto';
import { MembershipDecision } from '../../../server/resources/party/membershipDecision.js';
import { Parameter } from '../../../server/resources/rules/parameter.js';
import { make } from '../../make.js';
import { type Ask, platform } from '../../platform.js';

/** Thirty working days after 1 April, of which 30 April and 1 May are none. */
const [inTime, late] = ['2026-05-15', '2026-05-16'];

let site: Awaited<ReturnType<typeof platform>>;
let board: Ask;
beforeAll(async () => {
  site = await platform();
  board = await site.as('organisationBoard');
  for (const ceremonyOn of [inTime, late])
    await make(site.owner, MembershipDecision, { kind: 'ADMIT', decidedOn: '2026-04-01', ceremonyOn });
  for (const [value, startedOn, endedOn] of [
    [5, '2020-01-01', '2021-01-01'],
    [100, '2021-01-01', '2022-01-01'],
  ] as const)
    await make(site.owner, Parameter, { name: 'ofOld', value, startedOn, endedOn });
});
afterAll(() => site.close());

async function ceremonies(where: object): Promise<unknown[]> {
  const { data, errors } = await board(
    'query ($where: MembershipDecisionWhere) { membershipDecisions(where: $where, order: [{ ceremonyOn: ASC }]) { rows { ceremonyOn } } }',
    { where },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const found = data as { membershipDecisions: { rows: { ceremonyOn: string }[] } } | null;
  return found?.membershipDecisions.rows.map(({ ceremonyOn }) => ceremonyOn) ?? [];
}

const after = (count: object) => ({ ceremonyOn: { vs: [{ op: 'GT', field: 'decidedOn', plus: count }] } });

test('a condition names a setting, counted in working days', async () => {
  expect(await ceremonies(after({ workingDays: { param: 'ceremonyDays' } }))).toEqual([late]);
});

test('working days may be counted back, and with a plain number', async () => {
  const before = (workingDays: number) => ({ decidedOn: { vs: [{ op: 'GTE', field: 'ceremonyOn', minus: { workingDays } }] } });

  expect(await ceremonies(before(30))).toEqual([inTime]);
  expect(await ceremonies(before(31))).toEqual([inTime, late]);
});

test('a setting is the one of the day that is asked for', async () => {
  const on = (day: string) => ceremonies(after({ days: { param: 'ofOld', at: { day } } }));

  expect([await on('2020-12-31'), await on('2021-01-01')]).toEqual([[inTime, late], []]);
});

test('a setting that is not set on the day makes the test false, whichever way it asks', async () => {
  const days = { days: { param: 'ofOld' } };

  expect(await ceremonies(after(days))).toEqual([]);
  expect(await ceremonies({ ceremonyOn: { vs: [{ op: 'LTE', field: 'decidedOn', plus: days }] } })).toEqual([]);
  expect(await ceremonies({ ceremonyOn: { vs: [{ op: 'NE', field: 'decidedOn', plus: days }] } })).toEqual([]);
});

const entering =
  'mutation ($operation: ID!, $creates: SaveCreates) { save(operation: $operation, creates: $creates) { problems { resource field code } } }';
const enter = (as: Ask, parameter: object) =>
  as(entering, { operation: randomUUID(), creates: { parameters: [{ id: randomUUID(), set: parameter }] } });

test('an office sets one value on a day, for each kind of row one', async () => {
  const admin = await site.as('admin');
  const again = { name: 'committeeMost', value: 5, startedOn: '2027-01-01' };

  const [first, same, ofKind, ofKindAgain] = [
    await enter(admin, again),
    await enter(admin, again),
    await enter(admin, { ...again, of: 'BRANCH' }),
    await enter(admin, { ...again, of: 'BRANCH' }),
  ];

  const overlapping = [{ resource: 'Parameter', field: 'startedOn', code: 'OVERLAPS' }];
  expect([first, same, ofKind, ofKindAgain].map(({ data }) => data?.save)).toEqual([
    { problems: [] },
    { problems: overlapping },
    { problems: [] },
    { problems: overlapping },
  ]);
});

test('on its days an office’s own setting stands in for the shipped one, and on no other', async () => {
  const admin = await site.as('admin');
  const on = (day: string) => ceremonies(after({ workingDays: { param: 'ceremonyDays', at: { day } } }));

  await enter(admin, { name: 'ceremonyDays', value: 31, startedOn: '2026-01-01', endedOn: '2026-07-01' });

  expect([await on('2025-12-31'), await on('2026-01-01'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([
    [late],
    [],
    [],
    [late],
  ]);
});

test('Postgres itself keeps a setting from two values on a day', async () => {
  await expect(make(site.owner, Parameter, { name: 'ofOld', value: 7, startedOn: '2021-06-01' })).rejects.toThrow(
    'parameter__name_of_edition_started_on_alone',
  );
});

test('settings are the administrator’s to keep, and everybody’s to read', async () => {
  const secretary = await site.as('unitSecretary');

  const { data } = await secretary('{ parameters(where: { name: { eq: "committeeMinimum" } }) { rows { value source } } }');
  const refused = await enter(board, { name: 'ours', value: 1, startedOn: '2027-01-01' });

  expect(data).toEqual({ parameters: { rows: [{ value: 30, source: 'Điều lệ Đảng, Điều 21' }] } });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
