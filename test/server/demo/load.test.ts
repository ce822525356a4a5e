import { randomUUID } from 'node:crypto';
import { nextLoading } from '../../../server/demo/ground.js';
import { loadDemo, removeDemo } from '../../../server/demo/load.js';
import { demoIds } from '../../../server/demo/mark.js';
import { DemoRefused } from '../../../server/demo/refused.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { Visit } from '../../../server/resources/economy/visit.js';
import { make } from '../../make.js';
import { firstStart } from './world.js';

let world: Awaited<ReturnType<typeof firstStart>>;
let before: Awaited<ReturnType<typeof world.tally>>;
let loaded: number;
beforeAll(async () => {
  world = await firstStart();
  await make(world.pool, Enterprise, { name: 'Có thật' });
  before = await world.tally();
  await expect(loadDemo(world.env)).rejects.toMatchObject({ why: { is: 'REAL_ROWS', rows: [{ resource: 'Enterprise', count: 1 }] } });
  loaded = await loadDemo(world.env, { besideReal: true });
});
afterAll(() => world.close());

test('a demonstration is of the size of the place', async () => {
  const [sizes] = await world.ask<Record<string, number>>(`select
    (select count(*) from enterprise where name <> 'Có thật')::integer as enterprises,
    (select sum(workers) from (select distinct on (enterprise_id) workers from workforce_survey order by enterprise_id, surveyed_on desc) s)::integer as workers,
    (select count(*) from party_unit u where status = 'ACTIVE' and exists (select from party_unit_enterprise e where e.unit_id = u.id))::integer as units,
    (select count(*) from party_member)::integer as members,
    (select count(*) from candidate)::integer as candidates`);

  expect(sizes).toMatchObject({ enterprises: 600, units: 45, members: 900, candidates: 150 });
  expect(sizes?.workers).toBeGreaterThan(12_000);
  expect(sizes?.workers).toBeLessThan(14_000);
});

test('every row it wrote says by its id what it is, and the trail who asked for it', async () => {
  const [written] = await world.ask(
    'select count(*)::integer as all, count(*) filter (where row_id between $1 and $2)::integer as marked from trail where operation_id between $1 and $2',
    [demoIds.first, demoIds.last],
  );

  expect(written).toEqual({ all: loaded, marked: loaded });
});

test('each standing that names a decision begins on the day the decision says', async () => {
  const odd = await world.ask(`select d.id from membership_decision d left join member_standing s on s.decision_id = d.id
    where s.started_on is distinct from case when d.kind = 'ADMIT' then coalesce(d.ceremony_on, d.decided_on) else d.effective_on end`);

  expect(odd).toEqual([]);
});

test('each decision about a member says in which unit they were', async () => {
  expect(await world.ask('select kind, decided_on from membership_decision where unit_id is null')).toEqual([]);
});

test('it is loaded once', async () => {
  await expect(loadDemo(world.env, { besideReal: true })).rejects.toMatchObject({ why: { is: 'LOADED' } });
});

test('it goes whole, whoever of two is first, changed since or not, and nothing else does; what somebody hung on it is named first', async () => {
  const { env, pool, ask, tally } = world;
  const [demonstrated] = await ask<{ id: string }>('select id from enterprise order by id limit 1');
  const visit = await make(pool, Visit, { enterpriseId: demonstrated?.id ?? null });
  await ask(`update enterprise set note = 'sửa khi thử', version = version + 1 where id = $1`, [demonstrated?.id]);

  const refused = await removeDemo(env).catch((error: unknown) => error);
  expect(refused).toMatchObject({ why: { is: 'HELD', rows: [{ resource: 'Visit', id: visit.id, field: 'enterpriseId' }] } });
  expect(refused instanceof DemoRefused && refused.in('vi')).toContain(`Lượt thăm, làm việc (/#/Visit/${visit.id})`);
  await ask('delete from visit where id = $1', [visit.id]);
  const both = await Promise.allSettled([randomUUID(), randomUUID()].map((by) => removeDemo({ ...env, by })));

  expect(both).toEqual(
    expect.arrayContaining([
      { status: 'fulfilled', value: loaded },
      { status: 'rejected', reason: expect.objectContaining({ why: { is: 'NOT_LOADED' } }) },
    ]),
  );
  expect(await tally()).toEqual(before);
  expect(await nextLoading(pool)).toBe(3);
  expect(await ask(`select distinct role from operation where label = 'Xóa dữ liệu minh họa'`)).toEqual([{ role: 'admin' }]);
  await expect(removeDemo(env)).rejects.toMatchObject({ why: { is: 'NOT_LOADED' } });
});
