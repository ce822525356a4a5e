import { readFileSync } from 'node:fs';
import { clauses } from '../../../server/plan/clauses.js';
import { documents } from '../../../server/plan/documents.js';
import { indicators } from '../../../server/plan/indicators.js';
import { service } from '../../../server/plan/service.js';
import { targets } from '../../../server/plan/targets.js';
import { taskAgencies, tasks } from '../../../server/plan/tasks.js';
import { resources } from '../../../server/resources/index.js';
import { warnings } from '../../../server/rules/index.js';
import { findings } from '../../grammar/findings/index.js';
import { planTable } from './planTable.js';

const spaced = (text: string) => text.replaceAll('**', '').replace(/\s+/g, ' ');
const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const plan = spaced(file('server/plan/data/ke-hoach-301.txt'));
const document = file('docs/plan.md');

const clause = (code: string) => clauses.find((each) => each.code === code);
const wordsOf = (id: string | null) => clauses.find((each) => each.id === id)?.words ?? '';

test.each(clauses.map(({ code, words }) => ({ code, words })))('$code is the plan’s own words', ({ words }) => {
  expect(plan).toContain(words);
  expect(words).not.toMatch(/^[\d(]/);
});

test('every word of the plan is in a clause, but its title, its numbers and who signed', () => {
  const left = clauses.reduce((text, { words }) => text.replace(words, ''), plan);

  expect(left.match(/\p{L}{2,}/gu)).toEqual('KẾ HOẠCH II III IV BAN THƯỜNG VỤ PHÓ BÍ THƯ'.split(' '));
});

test('a clause begins where the plan begins it', () => {
  const starts = ['I.2', 'II.1', 'II.2(3)', 'III.2 ¶1', 'III.2 ¶4', 'III.5 ¶3', 'IV.1', 'IV.7', 'IV.8', 'Nơi nhận'].map((code) =>
    clause(code)?.words.split(' ').slice(0, 4).join(' '),
  );

  expect(starts).toEqual([
    'Việc phát triển tổ',
    'Mục tiêu chung: Tạo',
    'Phấn đấu hằng năm',
    'Tăng cường lãnh đạo',
    'Kịp thời phát hiện,',
    'Hướng dẫn các nhà',
    'Các chi, đảng bộ',
    'Các đồng chí Ủy',
    'Giao Đảng ủy Khối',
    'Nơi nhận: - Thường',
  ]);
});

test('a clause stands in the one above it', () => {
  const above = (code: string) => clauses.find(({ id }) => id === clause(code)?.parentId)?.code;

  expect(['II.2(1)', 'II.2', 'III.1 ¶2', 'III.1', 'IV.8', 'IV', 'Nơi nhận'].map(above)).toEqual([
    'II.2',
    'II',
    'III.1',
    'III',
    'IV',
    undefined,
    undefined,
  ]);
});

test('each oddity of the text is told on the clause that has it', () => {
  const told = clauses.flatMap(({ words, doubt }) => [...(doubt ?? '').matchAll(/«(.+?)»/g)].map(([, odd = '']) => ({ odd, words })));

  expect(told).toHaveLength(10);
  expect(told.filter(({ odd, words }) => !words.includes(odd))).toEqual([]);
  expect(clauses.filter(({ doubt }) => doubt).map(({ code }) => code)).toEqual([
    'Trích yếu',
    'Mở đầu',
    'II.2(1)',
    'II.2(2)',
    'III.2 ¶2',
    'III.3 ¶1',
    'III.3 ¶2',
    'III.5 ¶1',
    'IV',
    'IV.4',
    'IV.8',
  ]);
});

test('indicators, targets and agencies of tasks quote the clause they name', () => {
  const quoted = [...indicators, ...targets].map(({ quote, clauseId }) => [quote ?? 'no quote', wordsOf(clauseId)] as const);
  const named = taskAgencies.map(
    ({ words, taskId }) => [words ?? 'no words', wordsOf(tasks.find(({ id }) => id === taskId)?.clauseId ?? null)] as const,
  );

  expect([...quoted, ...named].filter(([words, whole]) => !whole.includes(words) && !isHeadedBy(words))).toEqual([]);
});

/** III.5 ¶1–3 don't say who: their heading does. */
const isHeadedBy = (words: string) => words === 'chính quyền các cấp' && (clause('III.5')?.words.includes(words) ?? false);

test('the papers the plan names are there, under the words it has for them', () => {
  const papers = ['301-NQ/TU', '19-ĐA/TU', '06-ĐA/HU', '98/2014/NĐ-CP'].map((number) => documents.find((each) => each.number === number));

  expect(papers.map((paper) => plan.includes(paper?.number ?? 'none'))).toEqual([true, true, true, true]);
  expect(papers.slice(0, 3).filter((paper) => !plan.includes(paper?.heading ?? 'none'))).toEqual([]);
});

test('a document can be named wherever it is linked to', () => {
  expect(documents.filter(({ number }) => !number)).toEqual([]);
});

test('nothing of the plan is left without what serves it', () => {
  expect(planTable.filter(({ isServed }) => !isServed)).toEqual([]);
  expect(planTable).toHaveLength(40);
});

test.each(planTable)('docs/plan.md tells what serves $code', ({ line }) => {
  expect(document).toContain(`\n${line}\n`);
});

test('docs/plan.md has no line that the code has not, but of the item that is missing', () => {
  const lines = document.split('\n').filter((line) => /^\| (?!Clause)/.test(line));
  const known = new Set(planTable.map(({ line }) => line));

  expect(lines.filter((line) => !known.has(line))).toEqual(['| IV.6 | not in the text we have: it goes from 5 to 7 | | | |']);
});

test('what is said to serve a clause is in the platform, and every finding and warning serves one', () => {
  const serving = Object.values(service);
  const known = new Set([...findings, ...warnings].map(({ code }) => code));
  const watching = new Set(serving.flatMap((each) => each.findings ?? []));

  expect(Object.keys(service).filter((code) => !clause(code))).toEqual([]);
  expect(serving.flatMap((each) => each.resources.filter((row) => !resources.some((each) => each === row)))).toEqual([]);
  expect([...watching].filter((code) => !known.has(code))).toEqual([]);
  expect([...known].filter((code) => !watching.has(code))).toEqual([]);
});

test('docs/plan.md names the findings that are told on the cells of a row', () => {
  const [, named = ''] = document.match(/is told on the cells of the row as well \(`server\/rules`\): ([^.]*)\./) ?? [];

  expect(named.split(/,\s+/)).toEqual([...new Set(warnings.map(({ code }) => code))].toSorted());
});

test('whatever is wrong in the data is told on the cells of a row, no finding excepted', () => {
  const onCells = new Set(warnings.map(({ code }) => code));

  expect(findings.filter(({ severity, code }) => severity === 'ERROR' && !onCells.has(code))).toEqual([]);
});
