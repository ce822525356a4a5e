import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nContextProvider } from 'react-admin';
import { cardOf } from '../../../admin/src/catalog.js';
import { BlockDialog } from '../../../admin/src/grid/BlockDialog.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import type { Since } from '../../../admin/src/grid/line.js';
import { ProblemPanel } from '../../../admin/src/grid/ProblemPanel.js';
import type { BlockDecision, BlockQuestion } from '../../../admin/src/grid/previewing.js';
import { createReferences } from '../../../admin/src/grid/references.js';
import { startDays } from '../../../admin/src/grid/SheetQuestions.js';
import { SinceDialog } from '../../../admin/src/grid/SinceDialog.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';
import { createModel, ModelProvider } from '../../../admin/src/Model.js';
import { machine } from '../outbox/machine.js';
import { board, columnNamed } from '../world.js';

const shown = (dialog: ReactNode) => render(<I18nContextProvider value={i18nProvider}>{dialog}</I18nContextProvider>);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

function paste(question: Partial<BlockQuestion>) {
  const answers: (BlockDecision | null)[] = [];
  const asked = {
    question: { by: 'paste' as const, rows: 1, lacks: [], told: [], bad: [], repeats: [], isPlanned: false, ...question },
    answer: (answer: BlockDecision | null) => void answers.push(answer),
  };
  shown(
    <ModelProvider model={createModel(board, machine().page().outbox, { layouts: {}, views: [] })}>
      <BlockDialog
        asked={asked}
        references={createReferences(board, async () => ({ rows: [], total: 0 }))}
        card={cardOf(board, 'Enterprise')}
      />
    </ModelProvider>,
  );
  return answers;
}

test('what repeats another row leads to that row, by its name', () => {
  const reason = { code: 'NOT_UNIQUE', detail: { fields: ['taxCode'], row: 'e7', title: 'May Nhã Nam' } };
  const edit = { text: '2499100224', shown: '2499100224', was: null, value: '2499100224', mark: 'refused' as const, reason };
  const trouble = { line: 'e1', row: 0, column: columnNamed('Enterprise', 'taxCode'), edit };
  const never = () => undefined;

  shown(
    <ProblemPanel
      troubles={[trouble]}
      why={() => 'Trùng với dòng khác'}
      onJump={never}
      onPick={never}
      onMeant={never}
      onSettle={never}
      onRetry={never}
      onDiscard={never}
      onClose={never}
    />,
  );

  expect(screen.getByRole('link', { name: 'May Nhã Nam' }).getAttribute('href')).toBe('#/Enterprise/e7');
});

const choose = (list: HTMLElement, option: string) => {
  fireEvent.mouseDown(list);
  fireEvent.click(screen.getByRole('option', { name: option }));
};

test('a choice that new rows need is asked for, never guessed', () => {
  const kind = columnNamed('PartyUnit', 'kind');
  const answers = paste({ lacks: [{ column: kind, lines: ['a'] }] });

  press('Dán');
  expect(answers).toEqual([]);
  choose(screen.getByRole('combobox'), kind.field.choices?.[1]?.label.vi ?? '');
  press('Dán');

  expect([...(answers[0]?.filled ?? [])].map(([key, choice]) => [key, choice.value])).toEqual([['kind', kind.field.choices?.[1]?.value]]);
});

test('what new rows need may be left for later', () => {
  const answers = paste({ lacks: [{ column: columnNamed('PartyUnit', 'kind'), lines: ['a'] }] });

  choose(screen.getByRole('combobox'), '(để lại, sửa sau)');
  press('Dán');

  expect(answers[0]?.filled.size).toBe(0);
});

test('a group above is taken for all that nobody has answered yet', () => {
  const column = columnNamed('Enterprise', 'industryId');
  const group = (code: string) => ({ value: code, shown: `Nhóm ${code}` });
  const bad = ['10', '16'].map((code, place) => {
    const reason = { code: 'UNKNOWN_CLASS', detail: { code, instead: code }, choices: [group('C')], instead: group(code) };
    return { column, text: `Nghề (${code}30)`, lines: [place + 1], reason };
  });
  const answers = paste({ bad });
  const [first] = screen.getAllByRole('combobox');
  if (!first) throw new Error('no place to answer');

  choose(first, 'Nhóm C');
  press('Lấy nhóm cấp trên cho 1 ô');
  press('Dán');

  expect([...(answers[0]?.mended ?? [])]).toEqual([
    [0, group('C')],
    [1, group('16')],
  ]);
});

test('Enter ends one text that was mended, and leaves the rest of the preview open', () => {
  const bad = { column: columnNamed('Enterprise', 'foundedOn'), text: '31/02/2021', lines: [24], reason: { code: 'DATE_INVALID' } };
  const answers = paste({ bad: [bad] });

  fireEvent.change(screen.getByRole('combobox'), { target: { value: '28/02/2021' } });
  const submits = fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
  press('Dán');

  expect(submits).toBe(false);
  expect([...(answers[0]?.mended ?? [])]).toEqual([[0, '28/02/2021']]);
});

test('a place whose name changed hands is shown with its years, and its namesake may be chosen', () => {
  const among = [
    { value: 'old', shown: 'Xã Quang Trung', span: '2020–2024' },
    { value: 'new', shown: 'Xã Quang Trung', span: '2025–' },
  ];
  const told = [{ column: columnNamed('Enterprise', 'site.areaId'), text: 'xã quang trung', value: 'old', among, lines: [1, 2] }];
  const answers = paste({ told });

  expect(screen.getByRole('combobox').textContent).toBe('Xã Quang Trung (2020–2024)');
  choose(screen.getByRole('combobox'), 'Xã Quang Trung (2025–)');
  press('Dán');

  expect([...(answers[0]?.meant ?? [])].map(([place, { value }]) => [place, value])).toEqual([[0, 'new']]);
});

function since(text: string) {
  const answers: (Since | null)[] = [];
  const question = { changes: true, column: null, one: false, block: false };
  shown(
    <SinceDialog
      asked={{ question, answer: (answer) => void answers.push(answer) }}
      days={[]}
      usual={{ day: '2026-11-22', column: null, correct: false }}
    />,
  );
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
  press('Tiếp tục');
  return answers;
}

test.each([
  ['31/02/2024', /Không có ngày này/],
  ['2024', /thiếu ngày và tháng/],
])('%s is no first day, and the dialog says why', (text, why) => {
  expect(since(text)).toEqual([]);
  expect(screen.getByText(why)).toBeTruthy();
});

test.each([
  ['Person', ['member.admittedOn', 'member.officialOn']],
  ['Enterprise', ['foundedOn', 'operatingOn']],
  ['AdminUnit', []],
])('new rows of %s may begin on %j, and on no other day of the line', (resource, keys) => {
  expect(startDays(cardOf(board, resource), columnsOf(board, resource)).map(({ key }) => key)).toEqual(keys);
});
