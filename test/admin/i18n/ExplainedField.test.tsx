import { act, fireEvent, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { ExplainedField } from '../../../admin/src/i18n/ExplainedField.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';

function come(): HTMLElement {
  render(
    <I18nContextProvider value={i18nProvider}>
      <ExplainedField label={{ vi: 'Chi bộ ghép', en: 'Branch of several' }}>
        <input />
      </ExplainedField>
    </I18nContextProvider>,
  );
  const field = screen.getByRole('textbox');
  fireEvent.keyDown(field, { key: 'Tab' });
  act(() => field.focus());
  return field;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a field with a term in its label is explained to who comes to it by the keyboard and rests there', () => {
  come();
  expect(screen.queryByRole('tooltip')).toBeNull();

  act(() => jest.advanceTimersByTime(1500));

  expect(screen.getByRole('tooltip').textContent).toContain('combined branch');
});

test('whoever begins to type knows it', () => {
  const field = come();

  fireEvent.input(field, { target: { value: 'C' } });
  act(() => jest.advanceTimersByTime(1500));

  expect(screen.queryByRole('tooltip')).toBeNull();
});
