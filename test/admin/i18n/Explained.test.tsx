import { act, fireEvent, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { Explained } from '../../../admin/src/i18n/Explained.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';

const shown = (label: { vi: string; en: string }) =>
  render(
    <I18nContextProvider value={i18nProvider}>
      <Explained label={label} />
    </I18nContextProvider>,
  );

test('a term is explained to who comes to it by the keyboard', async () => {
  shown({ vi: 'Chi bộ ghép', en: 'Combined branch' });
  const term = screen.getByText('Chi bộ ghép');

  expect(term.tabIndex).toBe(0);
  await act(async () => {
    fireEvent.keyDown(term, { key: 'Tab' });
    term.focus();
  });
  expect((await screen.findByRole('tooltip')).textContent).toContain('combined branch');
});

test('a term is explained to who taps it', async () => {
  shown({ vi: 'Chi bộ ghép', en: 'Combined branch' });

  await act(async () => void fireEvent.touchStart(screen.getByText('Chi bộ ghép')));

  expect((await screen.findByRole('tooltip')).textContent).toContain('combined branch');
});

test('what has but a name in the other language is no stop of the keyboard', () => {
  shown({ vi: 'Ghi chú', en: 'Note' });

  expect(screen.getByText('Ghi chú').tabIndex).toBe(-1);
});
