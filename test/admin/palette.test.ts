import { Kind, Lexer, parse, Source, TokenKind } from 'graphql';
import { findDocument, findPages, findSheets, findsIn, findViews } from '../../admin/src/palette/finding.js';
import { limits } from '../../server/config.js';
import { catalog } from '../../server/graphql/catalog.js';
import { roleNames } from '../../server/model/roles.js';
import { resources } from '../../server/resources/index.js';
import { board } from './world.js';

function tokens(document: string): number {
  const lexer = new Lexer(new Source(document));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

test.each(roleNames)('a search over all that %s may read is one request within the limits', (role) => {
  const { document, variables, cards } = findDocument(catalog(role, resources), 'may nha nam');

  expect(parse(document).definitions.map(({ kind }) => kind)).toEqual([Kind.OPERATION_DEFINITION]);
  expect(tokens(document)).toBeLessThan(limits.tokens);
  expect(cards.length).toBeLessThan(limits.lists);
  expect(Object.keys(variables)).toHaveLength(cards.length);
});

test('rows are looked for by name, code and phone, each word in any of them, and by a secret typed whole', () => {
  const { variables } = findDocument(board, 'an 0912');
  const either = (word: string) => ({ or: expect.arrayContaining([{ fullName: { contains: word } }, { phone: { contains: word } }]) });

  expect(variables.persons).toEqual({ and: [either('an'), either('0912')] });
  expect(JSON.stringify(findDocument(board, '024069993258').variables.persons)).toContain('{"citizenId":{"eq":"024069993258"}}');
});

test('a phone is found as it is dialled, from its beginning on or whole', () => {
  for (const [typed, kept] of [
    ['0912', '+84912'],
    ['0912.345.678', '+84912345678'],
  ] as const)
    expect(findDocument(board, typed).variables.persons).toEqual({
      and: [{ or: expect.arrayContaining([{ phone: { contains: typed } }, { phone: { contains: kept } }]) }],
    });
});

test('sheets are found by what they are called, accents or none', () => {
  expect(findSheets(board, 'dang vien', 'vi').map(({ card }) => card?.name)).toContain('PartyMember');
});

test('a row found is told by its code and its phone, as the sheet writes them', () => {
  const { cards } = findDocument(board, 'an');
  const [found] = findsIn({ persons: { rows: [{ id: 'a', fullName: 'Lê An', phone: '+84900000200' }] } }, cards, {
    text: 'an',
    language: 'vi',
  });

  expect(found).toMatchObject({ text: 'Lê An', hint: '0900 000 200', to: '/Person/a' });
});

test('what begins as one typed comes first, then what holds it, then what only has the words', () => {
  const { cards } = findDocument(board, 'nguyen thi');
  const rows = ['Nguyễn Hữu Thịnh', 'Lê Nguyễn Thị An', 'Nguyễn Thị Bình'].map((fullName) => ({ id: fullName, fullName }));

  const found = findsIn({ persons: { rows } }, cards, { text: 'nguyen thi', language: 'vi' });

  expect(found.map(({ text }) => text)).toEqual(['Nguyễn Thị Bình', 'Lê Nguyễn Thị An', 'Nguyễn Hữu Thịnh']);
});

test('rows of one name are told apart by their day', () => {
  const { cards } = findDocument(board, 'an');
  const rows = ['1970-02-03', '1990-12-31'].map((birthDate, id) => ({ id, fullName: 'Lê An', bornOn: birthDate, birthDate }));

  expect(findsIn({ persons: { rows } }, cards, { text: 'an', language: 'vi' }).map(({ hint }) => hint)).toEqual([
    '03/02/1970',
    '31/12/1990',
  ]);
});

test('pages that are no sheets are found by what they are called; the accounts only by who administers them', () => {
  const words: Record<string, string> = {
    'menu.accounts': 'Tài khoản',
    'undo.title': 'Việc tôi đã làm',
    'menu.account': 'Tài khoản của tôi',
  };
  const t = (key: string) => words[key] ?? key;
  const found = (role: 'admin' | 'organisationBoard', text: string) => findPages(catalog(role, resources), text, t).map(({ to }) => to);

  expect([found('admin', 'tai khoan'), found('organisationBoard', 'tai khoan'), found('organisationBoard', 'viec toi')]).toEqual([
    ['/users', '/account'],
    ['/account'],
    ['/doings'],
  ]);
});

test('saved sheets are found by their names, and lead to what they ask; those of sheets one has none of are not', () => {
  const sheet = { search: 'may', conditions: [], sorts: [], given: null, columns: null, frozen: null };
  const saved = { version: 1, sheet, isLocked: false, isOwn: true, owner: { displayName: 'An' }, shares: [], withheld: [] };
  const views = ['Enterprise', 'Person', 'Gone'].map((resource) => ({ ...saved, id: resource, resource, name: `Ngành ${resource}` }));

  const found = [...findViews(board, views, 'nganh enter', 'vi'), ...findViews(board, views, 'gone', 'vi')];

  expect(found.map(({ text, hint, to }) => [text, hint, to])).toEqual([
    ['Ngành Enterprise', 'Doanh nghiệp', '/Enterprise?view=Enterprise&q=may'],
  ]);
});
