import { cardOf } from '../../../admin/src/catalog.js';
import { Refused } from '../../../admin/src/failure.js';
import { readNames } from '../../../admin/src/record/readNames.js';
import { board } from '../world.js';

const [enterprise, member] = [cardOf(board, 'Enterprise'), cardOf(board, 'PartyMember')];

test('rows of several resources are asked for their names in one question, each once', async () => {
  const asked: [string, Record<string, unknown> | undefined][] = [];
  const read = async <T>(document: string, variables?: Record<string, unknown>) => {
    asked.push([document, variables]);
    return {
      enterprises: { rows: [{ id: 'e1', version: 1, name: 'May Nhã Nam' }] },
      partyMembers: { rows: [{ id: 'm1', version: 1, person: { fullName: 'Đỗ Thị Lan' } }] },
    } as T;
  };
  const links = [
    { card: enterprise, id: 'e1' },
    { card: member, id: 'm1' },
    { card: enterprise, id: 'e1' },
    { card: enterprise, id: 'e2' },
  ];

  const names = await readNames(board, links, read);

  expect([...names]).toEqual([
    ['Enterprise e1', 'May Nhã Nam'],
    ['PartyMember m1', 'Đỗ Thị Lan'],
  ]);
  expect(asked.map(([, variables]) => variables)).toEqual([
    { enterprises: { id: { in: ['e1', 'e2'] } }, partyMembers: { id: { in: ['m1'] } } },
  ]);
});

test('no names are better than no list', async () => {
  const away = () => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} }));

  expect((await readNames(board, [{ card: enterprise, id: 'e1' }], away)).size).toBe(0);
  expect((await readNames(board, [], away)).size).toBe(0);
});
