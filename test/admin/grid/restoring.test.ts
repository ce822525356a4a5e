import { Refused } from '../../../admin/src/failure.js';
import { machine } from '../outbox/machine.js';
import { opened, settled } from './openedSheet.js';
import { refusal } from './server.js';

const offline = () => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} }));
const lost = { id: 'e2', of: 'p1', together: true };

test('a deleted row comes back with what went with it, in one save, and is shown', async () => {
  const { sheet, saved, next } = await opened();
  next((operation) => refusal(operation, { rows: [{ id: 'e2', version: 2 }] }));

  const refused = await sheet.restoring.restore(lost, 'Khôi phục');

  expect(refused).toBeNull();
  expect(saved).toMatchObject([{ label: 'Khôi phục', of: 'p1', payload: { restores: { enterprises: [{ id: 'e2', together: true }] } } }]);
  expect(sheet.table.line('e2')?.row?.version).toBe(2);
});

test('without a network it waits in sight, and a later page sends it again as the same operation', async () => {
  const { page, kept } = machine();
  const [first, second] = [page(), page()];
  const before = await opened({ page: first });
  before.next(offline);
  void before.sheet.restoring.restore(lost, 'Khôi phục');
  await settled();
  expect(first.outbox.state.get().pending.map(({ label }) => label)).toEqual(['Khôi phục']);

  const after = await opened({ page: second });
  second.outbox.start(after.sheet.resume);
  first.close();
  await settled();

  expect(after.saved).toEqual(before.saved);
  expect([kept(), second.outbox.state.get().pending]).toEqual([[], []]);
});

test('what somebody else has brought back before is told as such', async () => {
  const { sheet, next } = await opened();
  next((operation) => refusal(operation, { problems: [{ resource: 'Enterprise', id: 'e2', field: null, code: 'NOT_FOUND' }] }));

  expect(await sheet.restoring.restore(lost, 'Khôi phục')).toEqual({ code: 'NOT_DELETED' });
});
