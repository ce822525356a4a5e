import { Refused } from '../../../admin/src/failure.js';
import { createLayouts } from '../../../admin/src/grid/layouts.js';
import type { SheetLayout } from '../../../shared/savedSheet.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Layouts whose server is away as long as it is said to be. */
function kept(before: Record<string, SheetLayout> = {}) {
  const sent: [string, SheetLayout][] = [];
  const server = { code: '' };
  const layouts = createLayouts(before, async (resource, layout) => {
    if (server.code) throw new Refused({ code: server.code, message: '', detail: {} });
    sent.push([resource, layout]);
  });
  return { layouts, sent, server };
}

const plain = { columns: null, frozen: null, widths: {} };

test('what is changed stands at once, and goes to the server once the hand rests', async () => {
  const { layouts, sent } = kept();

  for (const width of [100, 110, 120]) layouts.change('Enterprise', { widths: { name: width } });
  layouts.change('Enterprise', { frozen: 2 });
  const then = [layouts.all.get(), [...sent]];
  await jest.runAllTimersAsync();

  expect(then).toEqual([{ Enterprise: { columns: null, frozen: 2, widths: { name: 120 } } }, []]);
  expect(sent).toEqual([['Enterprise', { columns: null, frozen: 2, widths: { name: 120 } }]]);
});

test('of each sheet its own is kept, and what was kept before stays', async () => {
  const { layouts, sent } = kept({ Person: { ...plain, columns: ['fullName'] } });

  layouts.change('Person', { frozen: 0 });
  layouts.change('Enterprise', { frozen: 3 });
  await jest.runAllTimersAsync();

  expect(new Map(sent)).toEqual(
    new Map([
      ['Person', { ...plain, columns: ['fullName'], frozen: 0 }],
      ['Enterprise', { ...plain, frozen: 3 }],
    ]),
  );
});

test('while the server is away it waits, and what was changed last goes out', async () => {
  const { layouts, sent, server } = kept();
  server.code = 'OFFLINE';
  layouts.change('Enterprise', { frozen: 2 });
  await jest.advanceTimersByTimeAsync(1000);
  server.code = '';
  layouts.change('Enterprise', { frozen: 3 });
  await jest.runAllTimersAsync();

  expect(sent).toEqual([['Enterprise', { ...plain, frozen: 3 }]]);
});

test('what the server refuses is not asked again', async () => {
  const { layouts, sent, server } = kept();
  server.code = 'BAD_USER_INPUT';
  layouts.change('Enterprise', { frozen: 2 });
  await jest.advanceTimersByTimeAsync(1000);
  server.code = '';
  await jest.runAllTimersAsync();

  expect(sent).toEqual([]);
});

test('whoever leaves the page leaves nothing behind', () => {
  const { layouts, sent } = kept();
  const stop = layouts.start();
  layouts.change('Enterprise', { frozen: 2 });
  dispatchEvent(new Event('pagehide'));
  stop();

  expect(sent).toEqual([['Enterprise', { ...plain, frozen: 2 }]]);
});
