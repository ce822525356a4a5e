import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import raEnglish from 'ra-language-english';
import ts from 'typescript';
import { enWords } from '../../../admin/src/i18n/enWords.js';
import { vi } from '../../../admin/src/i18n/vi.js';
import { viWords } from '../../../admin/src/i18n/viWords.js';

/** Our two functions that say a word, and where its words begin. */
const speakers = new Map([
  ['t', 'app.'],
  ['translate', ''],
]);
const folder = join(__dirname, '../../../admin/src');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('Words.ts'))
  .map((path) => readFileSync(join(folder, path), 'utf8'));
const said = sources.flatMap(keysIn).filter((key) => key !== 'app.*');

/** The keys a source says; `app.users.*` where only the beginning of one stands there. */
function keysIn(source: string): string[] {
  const file = ts.createSourceFile('', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const keys: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const begin = speakers.get(node.expression.getText());
      const [key] = node.arguments;
      if (begin !== undefined && key) keys.push(...textsIn(key).map((text) => begin + text));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return keys;
}

/** The one text, both of a choice, the beginning of one that is put together; none of a variable. */
function textsIn(key: ts.Expression): string[] {
  if (ts.isStringLiteralLike(key)) return [key.text];
  if (ts.isTemplateExpression(key)) return [`${key.head.text}*`];
  if (ts.isConditionalExpression(key)) return [key.whenTrue, key.whenFalse].flatMap(textsIn);
  return [];
}

/** Every text with its key: `app.sheet.add`. */
function words(tree: object, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, below]) =>
    typeof below === 'string' ? [[path + name, below]] : words(below, `${path}${name}.`),
  );
}

const languages = { vi: words({ ...vi, app: viWords }), en: words({ ...raEnglish, app: enWords }) };
const keysOf = (language: keyof typeof languages) => languages[language].map(([key]) => key);

const isMeant = (said: string, key: string) => (said.endsWith('*') ? key.startsWith(said.slice(0, -1)) : said === key);

test.each(['vi', 'en'] as const)('every word that a page says is there in %s', (language) => {
  const known = keysOf(language);
  const isThere = (key: string) => known.some((other) => isMeant(key, other));

  expect(said).toContain('app.sheet.add');
  expect(said).toContain('app.users.*');
  expect([...new Set(said)].filter((key) => !isThere(key))).toEqual([]);
});

test('Vietnamese and English have the same words, none empty', () => {
  const [theirs, ours] = [keysOf('en'), keysOf('vi')];

  expect(ours.filter((key) => key.startsWith('app.')).toSorted()).toEqual(theirs.filter((key) => key.startsWith('app.')).toSorted());
  expect(theirs.filter((key) => !ours.includes(key))).toEqual([]);
  expect(Object.values(languages).flatMap((all) => all.filter(([, text]) => text === ''))).toEqual([]);
});

test('what is put into a word is put into it in both languages', () => {
  const english = new Map(languages.en);
  const holes = (text = '') => [...new Set(text.match(/%\{\w+\}/g))].toSorted();

  const differing = languages.vi.filter(([key, text]) => key.startsWith('app.') && `${holes(text)}` !== `${holes(english.get(key))}`);

  expect(differing).toEqual([]);
});

test('no word of ours is left that nothing says', () => {
  const isNamed = (key: string) => sources.some((source) => source.includes(`'${key}'`));

  const ours = keysOf('vi').filter((key) => key.startsWith('app.') && !said.some((other) => isMeant(other, key)));

  expect(ours.filter((key) => !isNamed(key.replace('app.', '')))).toEqual([]);
});
