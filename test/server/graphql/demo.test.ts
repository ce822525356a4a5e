import { demoIds } from '../../../server/demo/mark.js';
import { roleNames } from '../../../server/model/roles.js';
import { platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const isLoaded = async () => (await (await site.as('unitSecretary'))('{ demoLoaded }')).data?.demoLoaded;
const told = async (role: Parameters<typeof site.as>[0]) => {
  const { data } = await (await site.as(role))('{ catalog }');
  return Object(data?.catalog).demo;
};

test.each(roleNames.filter((role) => role !== 'admin'))('%s neither loads a demonstration nor takes one away', async (role) => {
  const ask = await site.as(role);
  const answers = [await ask('mutation { loadDemo }'), await ask('mutation { removeDemo }')];

  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  expect(await told(role)).toBeNull();
});

test('the administrator is offered one, everybody is told of it while it is there, and it goes again', async () => {
  const admin = await site.as('admin');

  const offered = await told('admin');
  const { data, errors } = await admin('mutation { loadDemo }');
  const loaded = [await told('admin'), await told('unitSecretary'), await isLoaded()];
  const again = await admin('mutation { loadDemo }');
  const by = await site.owner.query('select actor from operation where id between $1 and $2', [demoIds.first, demoIds.last]);
  const removed = await admin('mutation { removeDemo }');

  expect(errors).toBeUndefined();
  expect(offered).toBe('OFFERED');
  expect(loaded).toEqual(['LOADED', 'LOADED', true]);
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(by.rows).toEqual([{ actor: admin.actor.id }]);
  expect(removed.data).toEqual({ removeDemo: data?.loadDemo });
  expect([await told('unitSecretary'), await isLoaded()]).toEqual([null, false]);
});
