import { Refused } from '../../../admin/src/failure.js';
import { line, typed } from '../world.js';
import { machine } from './machine.js';
import { action, nothing, online, send, server, settled } from './sending.js';

const bad = { ...typed(undefined), text: '?', mark: 'bad' as const };

test('what met no server goes out in the order it was made, also what was made meanwhile', async () => {
  const [page, far] = [machine().page(), server()];
  const answers = ['a', 'b', 'c'].map((operation) => send(page, far, operation));
  await settled();
  expect(page.outbox.state.get()).toMatchObject({ pending: [{ label: 'a' }, { label: 'b' }, { label: 'c' }], away: { code: 'OFFLINE' } });

  far.back();
  await online();
  await Promise.all(answers);

  expect(far.heard).toEqual(['a', 'b', 'c']);
  expect(page.outbox.state.get()).toEqual({ pending: [], away: null });
});

test('a page that may no longer speak for its owner asks nothing, and goes on once it may', async () => {
  const [page, far] = [machine().page(), server()];
  far.back();
  page.mayAsk.set(() => false);

  const answer = send(page, far, 'a');
  await settled();
  expect(far.heard).toEqual([]);
  page.mayAsk.set(() => true);
  await answer;

  expect(far.heard).toEqual(['a']);
});

test('a page given to somebody else asks nothing more, whoever comes by it', async () => {
  const [page, far] = [machine().page(), server()];
  const stop = page.outbox.start(nothing);
  void send(page, far, 'a');
  await settled();

  stop();
  far.back();
  await online();

  expect(far.heard).toEqual([]);
});

test('signing out counts what all pages left, and leaves nothing of it', async () => {
  const { page, kept } = machine();
  const [first, second] = [page(), page()];
  void send(first, server(), 'a');
  void send(second, server(), 'b');
  void send(page('minh'), server(), 'c');
  await settled();

  expect(await second.outbox.count()).toBe(2);
  await second.outbox.clear();

  expect(kept().map(({ owner }) => owner)).toEqual(['minh']);
  expect(second.outbox.state.get().pending).toEqual([]);
});

test('cells that are not written count, too, of sheets that are not open here, and go with the rest', async () => {
  const { page, drafts } = machine();
  const [first, second, third] = [page(), page(), page()];
  const row = (id: string) => line({ name: bad, taxCode: bad }, { id, version: 1 });
  first.outbox.drafts.open('Enterprise', nothing).note([row('e1')]);
  second.outbox.drafts.open('Enterprise', nothing).note([row('e2'), row('e3')]);
  third.outbox.start(nothing);
  await settled();
  first.close();
  await settled();

  expect([await second.outbox.count(), second.outbox.countKept(), await third.outbox.count()]).toEqual([2, 4, 6]);
  await third.outbox.clear();

  expect(drafts()).toEqual([]);
});

test('a refusal is an answer: it is given back, and the next one goes', async () => {
  const [page, far] = [machine().page(), server()];
  far.back();
  const refused = page.outbox.deliver(
    'a',
    async () => {
      throw new Refused({ code: 'FORBIDDEN', message: '', detail: {} });
    },
    nothing,
  );

  expect(await refused).toMatchObject({ failure: { code: 'FORBIDDEN' } });
  expect(await send(page, far, 'b')).toEqual({ operation: 'b' });
});

test('where the browser keeps nothing one can still sign out', async () => {
  const { page, keep } = machine();
  const { outbox } = page();
  void send(page(), server(), 'a');
  keep.all = () => Promise.reject(new Error('no storage'));

  await expect(outbox.clear()).resolves.toBeUndefined();
});

test('a connection that never answers counts as dead, and the same is asked again', async () => {
  const page = machine({ longest: 10 }).page();
  const [asked, given]: [number[], AbortSignal[]] = [[], []];
  const silent = new Promise<never>(() => undefined);
  page.outbox.note(action('a'));

  const answer = page.outbox.deliver(
    'a',
    (signal) => {
      asked.push(asked.length);
      given.push(signal);
      return asked.length === 1 ? silent : Promise.resolve('written');
    },
    nothing,
  );
  await settled();
  const away = page.outbox.state.get().away?.code;
  await online();

  expect([away, await answer, asked.length]).toEqual(['OFFLINE', 'written', 2]);
  expect(given[0]?.aborted).toBe(true);
});

test('what holds a secret is sent, but never written down in the browser', async () => {
  const { page, kept } = machine();
  const [first, far] = [page(), server()];
  first.outbox.note(action('a', false));
  await settled();
  expect(kept()).toHaveLength(1);

  first.outbox.note(action('a', true));
  const answer = first.outbox.deliver('a', far.asked('a'), nothing);
  await settled();
  expect([kept(), first.outbox.state.get().pending.length, await first.outbox.count()]).toEqual([[], 1, 1]);
  far.back();
  await online();

  expect(await answer).toEqual({ operation: 'a' });
});
