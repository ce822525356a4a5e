import { randomUUID } from 'node:crypto';
import { Enterprise } from '../../../../server/resources/economy/enterprise.js';
import { EnterpriseOwner } from '../../../../server/resources/economy/enterpriseOwner.js';
import { Employment } from '../../../../server/resources/party/employment.js';
import { MemberStanding } from '../../../../server/resources/party/memberStanding.js';
import { PartyMember } from '../../../../server/resources/party/partyMember.js';
import { make } from '../../../make.js';
import { type Ask, platform } from '../../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
let board: Ask;
beforeAll(async () => {
  site = await platform();
  board = await site.as('organisationBoard');
});
afterAll(() => site.close());

interface Outcome {
  operation: string;
  problems: unknown[];
  saved: { memberStandings: { id: string }[] };
}
const answer = 'operation problems { resource field code } saved { memberStandings { id } }';
const saving = `mutation ($operation: ID!, $creates: SaveCreates, $changes: SaveChanges, $deletes: SaveDeletes, $restores: SaveRestores, $partial: Boolean) {
  save(operation: $operation, creates: $creates, changes: $changes, deletes: $deletes, restores: $restores, partial: $partial) { ${answer} } }`;

async function outcome(asked: ReturnType<Ask>): Promise<Outcome> {
  const { data, errors } = await asked;
  if (errors) throw new Error(JSON.stringify(errors));
  const [done] = Object.values<Outcome>(data ?? {});
  if (!done) throw new Error('no answer');
  return done;
}
const save = (request: object) => outcome(board(saving, { operation: randomUUID(), ...request }));
const undo = (operation: string) =>
  outcome(
    board(`mutation ($operation: ID!, $as: ID!) { undo(operation: $operation, as: $as) { ${answer} } }`, { operation, as: randomUUID() }),
  );

const member = async () => (await make(site.owner, PartyMember)).id;

/** A decision about a member, as a row to be made. */
const decision = (memberId: string, kind: string, decidedOn: string, rest: object = {}) => ({
  id: randomUUID(),
  set: { memberId, kind, decidedOn, ...rest },
});
async function decide(...membershipDecisions: ReturnType<typeof decision>[]) {
  const done = await save({ creates: { membershipDecisions } });
  expect(done.problems).toEqual([]);
  return done;
}
const correct = (id: string, set: object, version = 1) => save({ changes: { membershipDecisions: [{ id, version, set }] } });

/** `PROBATIONARY 2024-03-01 2025-03-01`, in order. */
async function standings(memberId: string): Promise<string[]> {
  const { rows } = await site.owner.query<{ text: string }>(
    `select concat_ws(' ', "is", started_on, ended_on) as text from member_standing where member_id = $1 order by started_on`,
    [memberId],
  );
  return rows.map(({ text }) => text);
}

test('each decision ends the standing in force and starts the next, and is named by it', async () => {
  const memberId = await member();
  const admit = decision(memberId, 'ADMIT', '2024-02-01', { ceremonyOn: '2024-03-01' });
  const recognise = decision(memberId, 'RECOGNISE', '2025-05-20', { effectiveOn: '2025-03-01' });
  const [exempt, remove] = [decision(memberId, 'EXEMPT', '2026-01-01'), decision(memberId, 'REMOVE', '2026-06-01')];

  for (const one of [admit, recognise, exempt, remove]) await decide(one);

  expect(await standings(memberId)).toEqual([
    'PROBATIONARY 2024-03-01 2025-03-01',
    'OFFICIAL 2025-03-01 2026-01-01',
    'EXEMPT 2026-01-01 2026-06-01',
    'LEFT 2026-06-01',
  ]);
  const { rows } = await site.owner.query('select decision_id from member_standing where member_id = $1 order by started_on', [memberId]);
  expect(rows.map(({ decision_id }) => decision_id)).toEqual([admit, recognise, exempt, remove].map(({ id }) => id));
});

test.each(['EXPEL', 'WITHDRAW', 'DEATH'])('%s ends the membership', async (kind) => {
  const memberId = await member();
  await make(site.owner, MemberStanding, { memberId, is: 'OFFICIAL', startedOn: '2020-01-01' });

  await decide(decision(memberId, kind, '2024-01-01'));

  expect(await standings(memberId)).toEqual(['OFFICIAL 2020-01-01 2024-01-01', 'LEFT 2024-01-01']);
});

test('who is admitted again is probationary from that ceremony', async () => {
  const memberId = await member();
  await make(site.owner, MemberStanding, { memberId, is: 'LEFT', startedOn: '2020-01-01' });

  await decide(decision(memberId, 'READMIT', '2024-01-01'));

  expect(await standings(memberId)).toEqual(['LEFT 2020-01-01 2024-01-01', 'PROBATIONARY 2024-01-01']);
});

test('an admission says where the member worked that day, as what, and whether as the owner', async () => {
  const [owner, worker] = [await make(site.owner, PartyMember), await make(site.owner, PartyMember)];
  const { id: enterpriseId } = await make(site.owner, Enterprise);
  const stake = { enterpriseId, isControlling: true, title: 'DIRECTOR', startedOn: '2020-01-01', endedOn: '2024-01-01' };
  await make(site.owner, EnterpriseOwner, { ...stake, personId: owner.personId ?? null });
  for (const { personId = null } of [owner, worker])
    await make(site.owner, Employment, { personId, enterpriseId, isMain: true, kind: 'MANAGER', startedOn: '2020-01-01' });
  const [then, later, hers] = [
    decision(owner.id, 'ADMIT', '2023-12-31'),
    decision(owner.id, 'RECOGNISE', '2024-12-31'),
    decision(worker.id, 'ADMIT', '2023-12-31'),
  ];

  await decide(then, later, hers);

  const { rows } = await site.owner.query(
    'select as_owner, work_kind, enterprise_id from membership_decision where id = any($1) order by array_position($1, id)',
    [[then.id, later.id, hers.id]],
  );
  expect(rows).toEqual([true, null, null].map((as_owner) => ({ as_owner, work_kind: 'MANAGER', enterprise_id: enterpriseId })));
});

test('old decisions entered late, in any order and in one save, find their place', async () => {
  const memberId = await member();
  await make(site.owner, MemberStanding, { memberId, is: 'EXEMPT', startedOn: '2020-01-01' });

  await decide(decision(memberId, 'RECOGNISE', '1991-05-19'), decision(memberId, 'ADMIT', '1990-05-19'));

  expect(await standings(memberId)).toEqual(['PROBATIONARY 1990-05-19 1991-05-19', 'OFFICIAL 1991-05-19 2020-01-01', 'EXEMPT 2020-01-01']);
});

test('the standing is saved with the decision, and undone with it', async () => {
  const memberId = await member();
  const before = await make(site.owner, MemberStanding, { memberId, is: 'OFFICIAL', startedOn: '2020-01-01' });

  const { operation, saved } = await decide(decision(memberId, 'EXPEL', '2024-01-01'));
  const undone = await undo(operation);
  const afterUndo = await standings(memberId);
  const redone = await undo(undone.operation);

  expect(saved.memberStandings).toHaveLength(2);
  expect(saved.memberStandings).toContainEqual({ id: before.id });
  expect([undone.problems, afterUndo]).toEqual([[], ['OFFICIAL 2020-01-01']]);
  expect([redone.problems, await standings(memberId)]).toEqual([[], ['OFFICIAL 2020-01-01 2024-01-01', 'LEFT 2024-01-01']]);
  const { rows } = await site.owner.query('select resource from trail where operation_id = $1 order by seq', [operation]);
  expect(rows.map(({ resource }) => resource).sort()).toEqual(['MemberStanding', 'MemberStanding', 'MembershipDecision']);
});

test('the same save asked twice does it once and answers the same', async () => {
  const memberId = await member();
  const request = { operation: randomUUID(), creates: { membershipDecisions: [decision(memberId, 'ADMIT', '2024-01-01')] } };

  const [once, again] = [await save(request), await save(request)];

  expect(again).toEqual(once);
  expect(await standings(memberId)).toEqual(['PROBATIONARY 2024-01-01']);
});

test('a save that brings the standing of that day itself is left alone, and so is one that stood there', async () => {
  const [told, known] = [await member(), await member()];
  await make(site.owner, MemberStanding, { memberId: known, is: 'OFFICIAL', startedOn: '2024-01-01' });
  const standing = { id: randomUUID(), set: { memberId: told, is: 'OFFICIAL', startedOn: '2024-01-01' } };

  const { problems } = await save({
    creates: {
      membershipDecisions: [decision(told, 'ADMIT', '2024-01-01'), decision(known, 'ADMIT', '2024-01-01')],
      memberStandings: [standing],
    },
  });

  expect(problems).toEqual([]);
  expect([await standings(told), await standings(known)]).toEqual([['OFFICIAL 2024-01-01'], ['OFFICIAL 2024-01-01']]);
});

/** Admitted, recognised a year later. */
async function career() {
  const memberId = await member();
  const [admit, recognise] = [decision(memberId, 'ADMIT', '2024-01-01'), decision(memberId, 'RECOGNISE', '2025-01-01')];
  await decide(admit, recognise);
  return { memberId, admit: admit.id, recognise: recognise.id };
}

test('correcting the day of a decision moves the standing it wrote', async () => {
  const { memberId, admit, recognise } = await career();

  await correct(recognise, { effectiveOn: '2025-03-01' });
  await correct(admit, { ceremonyOn: '2024-02-01' });

  expect(await standings(memberId)).toEqual(['PROBATIONARY 2024-02-01 2025-03-01', 'OFFICIAL 2025-03-01']);
});

test('correcting the kind or the member corrects the standing', async () => {
  const { memberId, recognise } = await career();
  const other = await member();

  await correct(recognise, { kind: 'REMOVE' });
  const asRemoved = await standings(memberId);
  await correct(recognise, { memberId: other }, 2);

  expect(asRemoved).toEqual(['PROBATIONARY 2024-01-01 2025-01-01', 'LEFT 2025-01-01']);
  expect([await standings(memberId), await standings(other)]).toEqual([['PROBATIONARY 2024-01-01'], ['LEFT 2025-01-01']]);
});

test('correcting what has no part in it writes no standing', async () => {
  const { recognise } = await career();

  const { problems, saved } = await correct(recognise, { number: '12-QĐ/ĐU' });

  expect([problems, saved.memberStandings]).toEqual([[], []]);
});

test('deleting a decision takes its standing away, and the one it ended goes on', async () => {
  const { memberId, recognise } = await career();

  const { problems } = await save({ deletes: { membershipDecisions: [{ id: recognise, version: 1 }] } });
  const afterDelete = await standings(memberId);
  await save({ restores: { membershipDecisions: [{ id: recognise }] } });

  expect([problems, afterDelete]).toEqual([[], ['PROBATIONARY 2024-01-01']]);
  expect(await standings(memberId)).toEqual(['PROBATIONARY 2024-01-01 2025-01-01', 'OFFICIAL 2025-01-01']);
  await save({ deletes: { membershipDecisions: [{ id: recognise, version: 2 }] } });
  await save({ restores: { membershipDecisions: [{ id: recognise, together: true }] } });
  expect(await standings(memberId)).toEqual(['PROBATIONARY 2024-01-01 2025-01-01', 'OFFICIAL 2025-01-01']);
});

test('undoing a deletion brings back both as they were', async () => {
  const { memberId, recognise } = await career();
  const { operation } = await save({ deletes: { membershipDecisions: [{ id: recognise, version: 1 }] } });

  const { problems } = await undo(operation);

  expect([problems, await standings(memberId)]).toEqual([[], ['PROBATIONARY 2024-01-01 2025-01-01', 'OFFICIAL 2025-01-01']]);
});

test('a standing somebody has changed since is neither moved nor removed', async () => {
  const { memberId, recognise } = await career();
  await site.owner.query(`update member_standing set started_on = '2025-02-01' where decision_id = $1`, [recognise]);

  const moved = await correct(recognise, { effectiveOn: '2025-06-01' });
  const deleted = await save({ deletes: { membershipDecisions: [{ id: recognise, version: 2 }] } });

  expect(moved.problems).toEqual([]);
  expect(deleted.problems).toEqual([{ resource: 'MembershipDecision', field: null, code: 'STILL_REFERRED_TO' }]);
  expect(await standings(memberId)).toEqual(['PROBATIONARY 2024-01-01 2025-01-01', 'OFFICIAL 2025-02-01']);
});

test('two decisions about one member at once both leave their standing', async () => {
  const memberId = await member();
  await decide(decision(memberId, 'ADMIT', '2024-01-01'));

  await Promise.all([decide(decision(memberId, 'RECOGNISE', '2025-01-01')), decide(decision(memberId, 'DEATH', '2026-01-01'))]);

  expect(await standings(memberId)).toEqual(['PROBATIONARY 2024-01-01 2025-01-01', 'OFFICIAL 2025-01-01 2026-01-01', 'LEFT 2026-01-01']);
});

test('of a partial save the decisions that are right bring their standings, the others none', async () => {
  const memberId = await member();

  const { problems } = await save({
    partial: true,
    creates: { membershipDecisions: [decision(memberId, 'ADMIT', '2024-01-01'), decision(randomUUID(), 'ADMIT', '2024-01-01')] },
  });

  expect(problems).toEqual([{ resource: 'MembershipDecision', field: 'memberId', code: 'UNKNOWN_REFERENCE' }]);
  expect(await standings(memberId)).toEqual(['PROBATIONARY 2024-01-01']);
});
