import type { Unsent } from '../../../admin/src/outbox/unsent.js';
import { line, typed } from '../world.js';
import { machine } from './machine.js';
import { nothing, online, send, server, settled } from './sending.js';

const bad = { ...typed(undefined), text: '?', mark: 'bad' as const };

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
