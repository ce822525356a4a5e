import { cardOf } from '../../../admin/src/catalog.js';
import { momentsOf } from '../../../admin/src/record/moments.js';
import { relatedLists } from '../../../admin/src/record/relatedLists.js';
import { board } from '../world.js';

const card = board.resources.find(({ name }) => name === 'Enterprise');

test('a rating stands on the time line where its period ends', () => {
  const lists = relatedLists(board, cardOf(board, 'PartyUnit')).filter((list) => list.card.name === 'UnitEvaluation');
  const rating = { id: 'r', version: 1, period: 'YEAR', periodFrom: '2025-01-01', periodTo: '2025-12-31', level: 'GOOD' };
  const pages = new Map(lists.map(({ key }) => [key, { rows: [rating], total: 1, of: 'u' }]));

  const told = momentsOf([], lists, pages, { catalog: board, language: 'vi' });

  expect(told.map(({ day }) => day)).toEqual(['2025-12-31']);
});

test('a survey on the time line says what each figure counts', () => {
  const lists = card ? relatedLists(board, card).filter((list) => list.card.name === 'WorkforceSurvey') : [];
  const survey = { id: 's', version: 1, surveyedOn: '2026-06-30', workers: 118, women: 97 };
  const pages = new Map(lists.map(({ key }) => [key, { rows: [survey], total: 1, of: 'e' }]));

  const told = momentsOf([], lists, pages, { catalog: board, language: 'vi' });

  expect(told.map(({ day, text }) => [day, text])).toEqual([['2026-06-30', 'Tổng số lao động: 118 · Lao động nữ: 97']]);
});
