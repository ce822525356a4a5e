import { momentsOf } from '../../../admin/src/record/moments.js';
import { relatedLists } from '../../../admin/src/record/relatedLists.js';
import { board } from '../world.js';

const card = board.resources.find(({ name }) => name === 'Enterprise');

test('a survey on the time line says what each figure counts', () => {
  const lists = card ? relatedLists(board, card).filter((list) => list.card.name === 'WorkforceSurvey') : [];
  const survey = { id: 's', version: 1, surveyedOn: '2026-06-30', workers: 118, women: 97 };
  const pages = new Map(lists.map(({ key }) => [key, { rows: [survey], total: 1, of: 'e' }]));

  const told = momentsOf([], lists, pages, { catalog: board, language: 'vi' });

  expect(told.map(({ day, text }) => [day, text])).toEqual([['2026-06-30', 'Tổng số lao động: 118 · Lao động nữ: 97']]);
});
