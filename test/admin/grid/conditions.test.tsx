import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { ConditionForm, isAskable } from '../../../admin/src/grid/ConditionForm.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { createReferences } from '../../../admin/src/grid/references.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';
import type { Condition } from '../../../shared/savedSheet.js';
import { board, columnNamed } from '../world.js';

/** The question about a column, before its user. Answers with what was asked in the end. */
function question(resource: string, key: string, known?: Condition) {
  const asked: (Condition | null)[] = [];
  const rows = [{ id: 'nha-nam', version: 1, fullName: 'Xã Nhã Nam', name: 'Xã Nhã Nam' }];
  render(
    <I18nContextProvider value={i18nProvider}>
      <ConditionForm
        column={columnNamed(resource, key)}
        known={known}
        references={createReferences(board, async () => ({ rows, total: 1 }))}
        onApply={(condition) => void asked.push(condition)}
      />
    </I18nContextProvider>,
  );
  return {
    apply: () => {
      fireEvent.click(screen.getByRole('button', { name: 'Lọc' }));
      return asked.at(-1);
    },
  };
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
async function pick(label: string, option: string | RegExp) {
  fireEvent.mouseDown(screen.getByLabelText(label));
  fireEvent.click(await screen.findByRole('option', { name: option }));
}

test.each([
  ['a text', 'Enterprise', 'name', 'có chứa', 'may', { contains: 'may' }],
  ['a code', 'Enterprise', 'taxCode', 'có chứa', '2499', { contains: '2499' }],
  ['a secret', 'Person', 'citizenId', 'đúng bằng', '024069993258', { eq: '024069993258' }],
  ['a day', 'Enterprise', 'foundedOn', 'từ', '10/02/2020', { gte: '2020-02-10' }],
  ['a number', 'Enterprise', 'charterCapital', 'đến', '1.234,5', { lte: 1234.5 }],
])('%s is asked for as it is typed in the sheet', (_, resource, key, label, text, test) => {
  const { apply } = question(resource, key);
  type(label, text);

  expect(apply()).toMatchObject({ column: key, test });
});

test('a choice is asked for by what it is called, several at once', async () => {
  const { apply } = question('Enterprise', 'standing.ownership');
  const [first, second] = columnNamed('Enterprise', 'standing.ownership').field.choices ?? [];
  await pick('là một trong', first?.label.vi ?? '');
  await pick('là một trong', second?.label.vi ?? '');

  expect(apply()).toMatchObject({ test: { in: [first?.value, second?.value] } });
});

test('a link is asked for by name, with what lies below', async () => {
  const { apply } = question('Enterprise', 'site.areaId');
  await waitFor(() => pick('Gõ để tìm', /Xã Nhã Nam/));

  expect(apply()).toMatchObject({ test: { within: { ids: ['nha-nam'] } }, shown: expect.stringContaining('Xã Nhã Nam') });
});

test('yes or no is asked for', async () => {
  const flag = board.resources.flatMap(({ name }) =>
    columnsOf(board, name)
      .filter(({ field, hops }) => field.kind === 'flag' && hops.length === 0)
      .map(({ key }) => [name, key]),
  )[0];
  const { apply } = question(flag?.[0] ?? '', flag?.[1] ?? '');
  await pick('là một trong', 'có');

  expect(apply()).toMatchObject({ test: { eq: true } });
});

test.each([
  ['Enterprise', 'name'],
  ['Enterprise', 'standing.ownership'],
  ['Enterprise', 'site.areaId'],
  ['Enterprise', 'foundedOn'],
  ['Enterprise', 'charterCapital'],
  ['Person', 'citizenId'],
])('cells of %s.%s that are empty are asked for', (resource, key) => {
  const { apply } = question(resource, key);
  fireEvent.click(screen.getByRole('checkbox'));

  expect(apply()).toMatchObject({ column: key, test: { isNull: true } });
});

test('of a column nothing is asked for any more once its question is emptied', () => {
  const { apply } = question('Enterprise', 'name', { column: 'name', test: { contains: 'may' } });
  type('có chứa', '');

  expect(apply()).toBeNull();
});

test('every column that a sheet has can be asked about', () => {
  const columns = board.resources.flatMap(({ name }) => columnsOf(board, name));

  expect(columns.filter((column) => !isAskable(column)).map(({ key }) => key)).toEqual([]);
});
