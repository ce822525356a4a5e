import { parse } from 'graphql';
import { cardOf } from '../../admin/src/catalog.js';
import { listDocument, printed, saveDocument, selectionOf, wayBack } from '../../admin/src/documents.js';
import { board, columnNamed } from './world.js';

const enterprise = cardOf(board, 'Enterprise');

test('a list asks for what is shown, what names it, and the versions a save needs', () => {
  const selection = selectionOf(board, enterprise, [columnNamed('Enterprise', 'taxCode'), columnNamed('Enterprise', 'parentId')]);

  expect(printed(selection)).toBe('id version name warnings { code fields } taxCode parentId parent { id name }');
});

test('of a row beside the line every field is asked for, since its successor is a copy', () => {
  const { standing } = selectionOf(board, enterprise, [columnNamed('Enterprise', 'standing.ownership')]);

  expect(Object.keys(standing ?? {})).toEqual(
    expect.arrayContaining(['id', 'version', 'status', 'ownership', 'legalForm', 'startedOn', 'endedOn']),
  );
});

test('from each row of a line a way leads back to the line', () => {
  expect(wayBack(columnNamed('Person', 'member.standing.is').hops, cardOf(board, 'Person'))).toEqual(['member', 'person']);
  expect(wayBack(columnNamed('PartyMember', 'person.fullName').hops, cardOf(board, 'PartyMember'))).toEqual(['member']);
});

test('a save shows the lines behind the rows it wrote, and nothing where no line is behind them', () => {
  const row = { id: {}, version: {} };
  const shown = saveDocument(enterprise, row, new Map([['enterpriseStandings', ['enterprise']]]));
  const bare = saveDocument(enterprise, row, new Map());

  expect(shown).toContain('saved { enterpriseStandings { id enterprise { id ...row } } }');
  expect(bare).not.toContain('fragment');
  for (const document of [shown, bare, listDocument(enterprise, row)]) expect(() => parse(document)).not.toThrow();
});
