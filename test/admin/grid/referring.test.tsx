import { fireEvent, render, screen, within } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { cardOf } from '../../../admin/src/catalog.js';
import { ReferrersDialog } from '../../../admin/src/grid/ReferrersDialog.js';
import { followReferrers, joined, namedOf, type Referrers, readReferrers } from '../../../admin/src/grid/referring.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';
import type { Problem } from '../../../shared/problem.js';
import { board } from '../world.js';

const left = (id: string, detail?: Problem['detail']): Problem => ({
  resource: 'PartyUnit',
  id,
  field: null,
  code: 'STILL_REFERRED_TO',
  detail,
});
const unit = (id: string, name: string) => ({ id, version: 1, name });
const placements = cardOf(board, 'PartyUnitPlacement');
const units = cardOf(board, 'PartyUnit');
const group = (rows: Referrers['groups'][number]['rows'], kept = 0) => ({ card: units, rows, total: rows.length, kept });

test('what refers to a row is read in one question, by every link, of every resource the server told of', async () => {
  const questions: [document: string, variables: unknown][] = [];
  const read = async <T,>(document: string, variables?: Record<string, unknown>) => {
    questions.push([document, variables]);
    return { partyUnitPlacements: { rows: [{ id: 'p', version: 1 }], total: 1 }, agencies: { rows: [], total: 0 } } as T;
  };

  const found = await readReferrers(
    board,
    [left('u', { resource: 'PartyUnitPlacement', count: 1 }), left('u', { resource: 'Agency', count: 2, kept: 2 }), left('u')],
    read,
  );

  expect(questions.map(([, variables]) => variables)).toEqual([
    expect.objectContaining({ partyUnitPlacements: { or: [{ unitId: { in: ['u'] } }, { parentId: { in: ['u'] } }] } }),
  ]);
  expect(found.groups.map(({ card, total, kept }) => [card.name, total, kept])).toEqual(
    expect.arrayContaining([
      ['PartyUnitPlacement', 1, 0],
      ['Agency', 0, 2],
    ]),
  );
  expect(found.hidden).toBe(true);
});

test('what is told next joins what was listed before, each row once', () => {
  const before = {
    groups: [group([unit('a', 'A')]), { card: placements, rows: [{ id: 'p', version: 1 }], total: 1, kept: 0 }],
    hidden: false,
  };

  const { groups } = joined(before, { groups: [group([unit('a', 'A'), unit('b', 'B')])], hidden: false });

  expect(groups.map(({ card, rows, total }) => [card.name, rows.map(({ id }) => id), total])).toEqual([
    ['PartyUnitPlacement', ['p'], 1],
    ['PartyUnit', ['a', 'b'], 2],
  ]);
});

test('what refers to what refers is found to the end before it is asked about', async () => {
  const asked: string[][] = [];
  const found = [
    { groups: [group([unit('a', 'A')])], hidden: false },
    { groups: [group([unit('b', 'B')])], hidden: false },
  ];

  const all = await followReferrers({ groups: [], hidden: false }, [left('u')], {
    read: async () => found.shift() ?? { groups: [], hidden: false },
    ask: async (groups) => {
      asked.push(groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
      return found.length > 0 ? [left('a')] : [];
    },
  });

  expect(asked).toEqual([['a'], ['a', 'b']]);
  expect(all.groups.map(({ rows, total }) => [rows.map(({ id }) => id), total])).toEqual([[['a', 'b'], 2]]);
});

test('where something of it stays, nobody asks what refers to the rest', async () => {
  const all = await followReferrers({ groups: [], hidden: false }, [left('u')], {
    read: async () => ({ groups: [group([unit('a', 'A')], 1)], hidden: false }),
    ask: () => Promise.reject(new Error('it was asked')),
  });

  expect(all.groups.map(({ kept }) => kept)).toEqual([1]);
});

test('rows of one name are told apart by their days; those that nothing tells apart are counted', () => {
  const placed = (id: string, startedOn: string, endedOn: string | null) => ({
    id,
    version: 1,
    unit: { name: 'Chi bộ May' },
    startedOn,
    endedOn,
  });
  const rows = [placed('a', '2020-01-01', '2024-06-30'), placed('b', '2024-07-01', null), placed('c', '2024-07-01', null)];

  expect(namedOf(placements, rows, 'vi').map(({ id, hint, count }) => [id, hint, count])).toEqual([
    ['a', '01/01/2020 – 30/06/2024', 1],
    ['b', '01/07/2024 – ', 2],
  ]);
});

const deleting = [{ id: 'd', title: 'Đảng bộ xã', hint: '01/01/2020 – ' }];

function shown(referrers: Referrers, before?: number) {
  const answers: string[] = [];
  render(
    <I18nContextProvider value={i18nProvider}>
      <ReferrersDialog
        rows={deleting}
        referrers={referrers}
        before={before}
        onAlong={() => answers.push('along')}
        onClose={() => answers.push('left')}
      />
    </I18nContextProvider>,
  );
  return answers;
}

test('who refers is listed by name, and goes along only if one says so', () => {
  const answers = shown({ groups: [group([unit('a', 'Chi bộ A'), unit('b', 'Chi bộ B')])], hidden: false });

  fireEvent.click(screen.getByRole('button', { name: 'Xóa cùng 2 dòng này' }));

  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Chi bộ A', '#/PartyUnit/a'],
    ['Chi bộ B', '#/PartyUnit/b'],
  ]);
  expect(answers).toEqual(['along']);
});

test('the rows that are to be deleted are named, apart from those that refer to them', () => {
  shown({ groups: [group([unit('a', 'Chi bộ A')])], hidden: false });

  const named = within(screen.getByRole('region', { name: 'Định xóa:' })).getAllByRole('listitem');
  expect(named.map(({ textContent }) => textContent)).toEqual(['Đảng bộ xã01/01/2020 – ']);
});

test('asked again, it says how many were found since', () => {
  shown({ groups: [group([unit('a', 'A'), unit('b', 'B'), unit('c', 'C')])], hidden: false }, 2);

  expect(screen.getByText(/^Đã tìm thấy thêm 1 dòng/)).toBeTruthy();
});

test.each<[string, Referrers, string]>([
  ['may not be deleted', { groups: [group([unit('a', 'Chi bộ A')], 1)], hidden: false }, 'Trong đó 1 dòng bạn không được xóa.'],
  ['may not be seen', { groups: [], hidden: true }, 'Còn dòng mà bạn không được xem nối tới.'],
])('where one of them %s, that is said and nothing can be deleted', (_, referrers, words) => {
  const answers = shown(referrers);

  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Xóa cùng/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Hủy' }));
  expect(answers).toEqual(['left']);
});
