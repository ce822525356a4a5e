import { fireEvent, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import type { Provider } from '../../../admin/src/dataProvider.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import type { Choice, Row } from '../../../admin/src/grid/line.js';
import { outlivedIn, successorsOf } from '../../../admin/src/grid/outlived.js';
import { SuccessorsTold } from '../../../admin/src/grid/Successors.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';
import { board, columnNamed } from '../world.js';

const columns = columnsOf(board, 'Dialogue');
const columnOf = (key: string) => columns.find((column) => column.key === key) ?? columnNamed('Dialogue', key);
const dialogue = { id: 'd', version: 1, areaId: 'cao-xa', heldOn: '2025-08-01', warnings: [{ code: 'R35', fields: ['areaId', 'heldOn'] }] };

const life = (id: string, fullName: string, startedOn: string, endedOn: string | null) => ({ id, fullName, startedOn, endedOn });
const heirs: Record<string, ReturnType<typeof life>[]> = {
  'cao-xa': [life('cao-thuong', 'Thị trấn Cao Thượng', '2025-01-01', '2025-07-01')],
  'cao-thuong': [life('tan-yen', 'Xã Tân Yên', '2025-07-01', null)],
  'tan-yen': [life('later', 'Xã sau này', '2030-01-01', null)],
};

/** Who followed these, and what it was asked. */
function kept() {
  const asked: string[][] = [];
  const list: Provider['list'] = async (_, __, { where }) => {
    const ids = (where as { beforeId: { in: string[] } }).beforeId.in;
    asked.push(ids);
    const rows: Row[] = ids.flatMap((id) => heirs[id] ?? []).map((after) => ({ id: `to ${after.id}`, version: 1, after }));
    return { rows, total: null };
  };
  return { asked, list };
}
const outlived = { column: columnOf('areaId'), id: 'cao-xa', day: '2025-08-01' };

test('from either cell of the warning one learns what had ended, and by which day', () => {
  const found = ['areaId', 'heldOn', 'agencyId'].map((key) => outlivedIn(columnOf(key), columns, dialogue));

  expect(found).toEqual([outlived, outlived, null]);
  expect(outlivedIn(columnOf('areaId'), columns, { ...dialogue, warnings: [] })).toBeNull();
});

test('who followed is followed until the day, and no further', async () => {
  const { asked, list } = kept();

  const ended = { resource: 'AdminUnit', id: 'cao-xa' };
  const now = await successorsOf(board, list, { ...ended, day: '2025-08-01' });
  const then = await successorsOf(board, list, { ...ended, day: '2025-03-01' });

  expect([now, then].map((found) => found.map(({ shown, from }) => [shown, from]))).toEqual([
    [['Xã Tân Yên', '2025-07-01']],
    [['Thị trấn Cao Thượng', '2025-01-01']],
  ]);
  expect(asked).toEqual([['cao-xa'], ['cao-thuong'], ['cao-xa']]);
});

test('a successor is offered by name and first day; one click takes it', () => {
  const picked: Choice[] = [];
  const successor = { value: 'tan-yen', shown: 'Xã Tân Yên', from: '2025-07-01' };
  render(
    <I18nContextProvider value={i18nProvider}>
      <SuccessorsTold found={[successor]} onPick={(choice) => picked.push(choice)} />
    </I18nContextProvider>,
  );

  fireEvent.click(screen.getByRole('button', { name: 'Từ 01/07/2025 là Xã Tân Yên: đổi' }));

  expect(picked).toEqual([successor]);
});

test('of more successors than a line has room for one chooses from a list', () => {
  const picked: Choice[] = [];
  const found = ['Tân Yên', 'Nhã Nam', 'Phúc Hòa'].map((name) => ({ value: name, shown: `Công đoàn xã ${name}`, from: '2025-07-01' }));
  render(
    <I18nContextProvider value={i18nProvider}>
      <SuccessorsTold found={found} onPick={(choice) => picked.push(choice)} />
    </I18nContextProvider>,
  );

  fireEvent.change(screen.getByRole('combobox', { name: '3 nơi kế tục: chọn để đổi' }), { target: { value: 'Nhã Nam' } });

  expect(picked).toEqual([found[1]]);
});
