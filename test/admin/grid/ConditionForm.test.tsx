import { act, fireEvent, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { ConditionForm } from '../../../admin/src/grid/ConditionForm.js';
import type { References } from '../../../admin/src/grid/references.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';
import { columnNamed } from '../world.js';
import { nobody } from './nobody.js';

const references: References = {
  ...nobody,
  holding: async () => new Map([['nha-nam', { value: 'nha-nam', shown: 'Xã Nhã Nam' }]]),
};

/** A form of the places that were asked for before. */
const looked = (ids: string[], holding = references.holding) =>
  render(
    <I18nContextProvider value={i18nProvider}>
      <ConditionForm
        column={columnNamed('Enterprise', 'site.areaId')}
        known={{ column: 'site.areaId', test: { within: { ids } }, shown: 'Xã Nhã Nam' }}
        references={{ ...references, holding }}
        onApply={() => undefined}
      />
    </I18nContextProvider>,
  );

test('a condition asked before names its rows when it is looked at again, and keeps one that may not be seen', async () => {
  looked(['nha-nam', 'elsewhere']);

  expect(await screen.findByRole('button', { name: 'Xã Nhã Nam' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '…' })).toBeTruthy();
});

test('what was taken out before the names were told stays out', async () => {
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const names = new Map([['nha-nam', { value: 'nha-nam', shown: 'Xã Nhã Nam' }]]);
  looked(['elsewhere', 'nha-nam'], () => told.then(() => names));

  fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Backspace' });
  await act(async () => tell());

  expect(screen.queryByRole('button', { name: 'Xã Nhã Nam' })).toBeNull();
  expect(screen.getAllByRole('button', { name: '…' })).toHaveLength(1);
});

test('where nobody can say what they are called, the rows are asked for as before', async () => {
  looked(['nha-nam', 'elsewhere'], () => Promise.reject(new Error('away')));

  await act(async () => undefined);

  expect(screen.getAllByRole('button', { name: '…' })).toHaveLength(2);
});
