import { eventually } from '../../e2e/eventually.js';
import { platform } from '../../platform.js';
import { communes } from './communes.js';
import { pagesAt } from './listener.js';

let site: Awaited<ReturnType<typeof platform>>;
let board: Awaited<ReturnType<typeof site.as>>;
let pages: ReturnType<typeof pagesAt>;
beforeAll(async () => {
  site = await platform();
  board = await site.as('organisationBoard');
  pages = pagesAt(site.site);
});
afterEach(() => pages.close());
afterAll(() => site.close());

const watch = (who: { cookie: string }, ids: readonly string[]) => pages.watch(who, { resource: 'Enterprise', ids });

function edit(who: { cookie: string }, id: string) {
  const { client } = pages.pageOf(who);
  const nothing = () => undefined;
  const asked = { query: 'subscription ($id: ID!) { editing(resource: "Enterprise", id: $id) }', variables: { id } };
  return { client, stop: client.subscribe(asked, { next: nothing, error: nothing, complete: nothing }) };
}

const present = (told: { present: unknown }[]) => told.flatMap((each) => (each.present === null ? [] : [each.present])).at(-1);

test('who is at work on a row is told by name to those who may read the row, and to nobody else, until it is over', async () => {
  const { here, there, officer } = await communes(site);
  const ids = [here.id, there.id].sort();
  const [near, far] = [await watch(officer, ids), await watch(board, ids)];
  const colleague = await site.as('organisationBoard');
  const names = ['organisationBoard thử'];

  const away = edit(colleague, there.id);
  await eventually(async () => present(far.told), [{ id: there.id, names }]);
  const { stop } = edit(colleague, here.id);
  await eventually(async () => present(near.told), [{ id: here.id, names }]);
  expect(JSON.stringify(near.told)).not.toContain(there.id);

  stop();
  await eventually(async () => present(near.told), []);
  await away.client.dispose();
  await eventually(async () => present(far.told), []);
  expect(JSON.stringify(near.told)).not.toContain(there.id);
});

test('who is at work on a row is not told of oneself, nor of somebody for whom the row is not there', async () => {
  const { here, there, officer } = await communes(site);
  const { told } = await watch(board, [here.id, there.id]);

  edit(board, here.id);
  edit(officer, there.id);
  edit(await site.as('standingCommittee'), there.id);
  await eventually(async () => present(told), [{ id: there.id, names: ['standingCommittee thử'] }]);

  expect(told).toHaveLength(1);
});
