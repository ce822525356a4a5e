import { Refused } from '../../../admin/src/failure.js';
import type { Noted, Unsent } from '../../../admin/src/outbox/unsent.js';
import { line, typed } from '../world.js';
import { machine } from './machine.js';

const offline = new Refused({ code: 'OFFLINE', message: '', detail: {} });

/** A server that is away at first, and notes in which order it was asked. */
function server() {
  const heard: string[] = [];
  let isAway = true;
  const asked = (operation: string) => async () => {
    if (isAway) throw offline;
    heard.push(operation);
    return { operation };
  };
  return { asked, heard, back: () => (isAway = false) };
}

const action = (operation: string, isSecret = false): Noted => ({
  operation,
  resource: 'Enterprise',
  label: operation,
  work: { does: 'write', lines: [], planned: null },
  isSecret,
});
const bad = { ...typed(undefined), text: '?', mark: 'bad' as const };
const nothing = () => undefined;
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
/** The network is back, as the browser tells. */
const online = async () => {
  window.dispatchEvent(new Event('online'));
  await settled();
};

function send({ outbox }: ReturnType<ReturnType<typeof machine>['page']>, far: ReturnType<typeof server>, operation: string) {
  outbox.note(action(operation));
  return outbox.deliver(operation, far.asked(operation), nothing).then((answer) => {
    outbox.done(operation);
    return answer;
  });
}

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

test('what a closed page left is found by the next one of the same person and role, in order and as it was', async () => {
  const { page, kept } = machine();
  const [first, far] = [page(), server()];
  for (const operation of ['a', 'b']) void send(first, far, operation);
  await settled();
  const left: Unsent[] = [];
  const second = page();
  second.outbox.start((found) => left.push(...found));
  await settled();
  expect(left).toEqual([]);

  first.close();
  await settled();

  expect(left.map(({ operation }) => operation)).toEqual(['a', 'b']);
  expect(second.outbox.state.get().pending.map(({ operation }) => operation)).toEqual(['a', 'b']);
  expect(new Set(kept().map(({ tab }) => tab)).size).toBe(1);
});

test('nobody else finds it, nor the same person in another role', async () => {
  const { page, kept } = machine();
  const first = page('lan secretary');
  void send(first, server(), 'a');
  await settled();
  first.close();

  const left: Unsent[] = [];
  for (const owner of ['lan board', 'minh secretary']) page(owner).outbox.start((found) => left.push(...found));
  await settled();

  expect(left).toEqual([]);
  expect(kept()).toHaveLength(1);
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

test('a page that comes back to its owner goes on with what was left on it', async () => {
  const { page } = machine();
  const first = page();
  const stop = first.outbox.start(nothing);
  void send(first, server(), 'a');
  await settled();
  stop();

  const left: Unsent[] = [];
  const again = page('lan', first.own);
  again.outbox.start((found) => left.push(...found));
  await settled();

  expect(left.map(({ operation }) => operation)).toEqual(['a']);
  expect(again.outbox.state.get().pending.map(({ operation }) => operation)).toEqual(['a']);
});

test('what a closed page left of a row goes out after what is under way of it here, though it was made before', async () => {
  const { page } = machine();
  const [first, second, far] = [page(), page(), server()];
  void send(first, far, 'a');
  await settled();
  const under = send(second, far, 'b');
  second.outbox.start((found) => {
    for (const { operation } of found) void under.then(() => second.outbox.deliver(operation, far.asked(operation), nothing));
  });
  await settled();
  first.close();
  await settled();

  far.back();
  await online();

  expect(far.heard).toEqual(['b', 'a']);
});

test('where the browser keeps nothing one can still sign out', async () => {
  const { page, keep } = machine();
  const { outbox } = page();
  void send(page(), server(), 'a');
  keep.all = () => Promise.reject(new Error('no storage'));

  await expect(outbox.clear()).resolves.toBeUndefined();
});

test('what a closed page left goes out though the browser has no room to note who looks after it', async () => {
  const { page, keep } = machine();
  const [first, second, far] = [page(), page(), server()];
  void send(first, far, 'a');
  first.outbox.drafts.open('Enterprise', nothing).note([line({ name: bad }, { id: 'e1', version: 1 })]);
  await settled();
  keep.put = () => Promise.reject(new Error('no room'));
  const left: Unsent[] = [];
  const found: string[] = [];
  second.outbox.drafts.open('Enterprise', (lines) => void found.push(...lines.map(({ id }) => id)));
  second.outbox.start((unsent) => left.push(...unsent));

  first.close();
  await settled();

  expect([left.map(({ operation }) => operation), found]).toEqual([['a'], ['e1']]);
  expect(second.outbox.state.get().pending).toMatchObject([{ operation: 'a' }]);
});

test('a page that was open before another had anything to leave takes it up once that one is closed', async () => {
  const { page } = machine();
  const [first, second] = [page(), page()];
  const left: Unsent[] = [];
  second.outbox.start((found) => left.push(...found));
  await settled();
  void send(first, server(), 'a');
  await settled();
  void send(first, server(), 'b');
  await settled();

  first.close();
  await settled();

  expect(left.map(({ operation }) => operation)).toEqual(['a', 'b']);
});

test('what a page took up from another is taken up from it in turn', async () => {
  const { page } = machine();
  const [first, second, third] = [page(), page(), page()];
  const left: Unsent[] = [];
  for (const { outbox } of [second, third]) outbox.start((found) => left.push(...found));
  void send(first, server(), 'a');
  await settled();

  first.close();
  await settled();
  second.close();
  await settled();
  third.close();

  expect(left.map(({ operation, tab }) => [operation, tab])).toEqual([
    ['a', second.own],
    ['a', third.own],
  ]);
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
