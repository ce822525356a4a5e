import { render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { ConditionForm } from '../../../admin/src/grid/ConditionForm.js';
import type { References } from '../../../admin/src/grid/references.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';
import { columnNamed } from '../world.js';

const references: References = {
  match: async () => [],
  suggest: async () => [],
  locate: async () => [],
  holding: async () => new Map([['nha-nam', { value: 'nha-nam', shown: 'Xã Nhã Nam' }]]),
  called: async () => [],
  forget: () => undefined,
};

test('a condition asked before names its rows when it is looked at again, and keeps one that may not be seen', async () => {
  render(
    <I18nContextProvider value={i18nProvider}>
      <ConditionForm
        column={columnNamed('Enterprise', 'site.areaId')}
        known={{ column: 'site.areaId', test: { within: { ids: ['nha-nam', 'elsewhere'] } }, shown: 'Xã Nhã Nam' }}
        references={references}
        onApply={() => undefined}
      />
    </I18nContextProvider>,
  );

  expect(await screen.findByRole('button', { name: 'Xã Nhã Nam' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '…' })).toBeTruthy();
});
