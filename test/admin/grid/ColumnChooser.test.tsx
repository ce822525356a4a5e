import { fireEvent, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { ColumnChooser } from '../../../admin/src/grid/ColumnChooser.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';
import { columnNamed } from '../world.js';

test('columns are frozen up to one of those that are shown, in their order', () => {
  const columns = ['name', 'taxCode', 'foundedOn'].map((key) => columnNamed('Enterprise', key));
  const frozen: number[] = [];
  render(
    <I18nContextProvider value={i18nProvider}>
      <ColumnChooser
        columns={columns}
        shown={['taxCode', 'name']}
        onChange={() => undefined}
        frozen={1}
        onFreeze={(count) => frozen.push(count)}
      />
    </I18nContextProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Cột' }));
  fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Cố định đến cột' }));

  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Không cố định', 'Mã số thuế', 'Tên doanh nghiệp']);
  fireEvent.click(screen.getByRole('option', { name: 'Tên doanh nghiệp' }));
  expect(frozen).toEqual([2]);
});
