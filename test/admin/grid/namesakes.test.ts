import { columnsOf } from '../../../admin/src/grid/columns.js';
import type { ReadEntry } from '../../../admin/src/grid/entry.js';
import type { Line, Row } from '../../../admin/src/grid/line.js';
import { withNamesakes } from '../../../admin/src/grid/namesakes.js';
import { plan } from '../../../admin/src/grid/payload.js';
import { readingOf } from '../../../admin/src/grid/reading.js';
import { createReferences } from '../../../admin/src/grid/references.js';
import { textIn } from '../../../admin/src/grid/showing.js';
import { board, columnNamed, line, typed } from '../world.js';

const columns = columnsOf(board, 'PartyMember');
const speech = { catalog: board, language: 'vi' as const };
const [fullName, bornOn] = [columnNamed('PartyMember', 'person.fullName'), columnNamed('PartyMember', 'person.bornOn')];
const since = () => ({ day: '2026-11-22', column: null, correct: false });

const an: Row = {
  id: 'an',
  version: 3,
  fullName: 'Nguyễn Văn An',
  bornOn: '1990-05-20',
  phone: null,
  gender: 'MALE',
  member: null,
  workplace: { name: 'May Nhã Nam' },
  candidacies: { total: 1 },
};

const cell = (column: typeof fullName, text: string, value: unknown = text): ReadEntry => ({
  entry: { line: 'new', column, text },
  reading: { value, shown: text, notes: [] },
});

async function asked(rows: Row[], cells: readonly ReadEntry[], known: Line = line({})) {
  const references = createReferences(board, async () => ({ rows, total: rows.length }));
  const [one] = await withNamesakes(cells, { columns, lineOf: () => known, references, speech });
  return one && 'reason' in one.reading ? (one.reading.reason.choices ?? []) : null;
}

test('a name typed into a new line is asked about where somebody of that name is there, with what tells them apart', async () => {
  const choices = await asked([an], [cell(fullName, 'nguyễn văn an')]);

  expect(choices?.map(({ value, hint }) => [value, hint])).toEqual([
    ['an', '20/05/1990 · May Nhã Nam · Đối tượng kết nạp'],
    ['nguyễn văn an', 'Người khác cùng tên'],
  ]);
});

test('a name is not asked about in a row that is there, of somebody born on another day, or of one who is a member', async () => {
  const row = { id: 'm1', version: 1, person: { id: 'p1', version: 1, fullName: 'Trần Bình' } };

  expect(await asked([an], [cell(fullName, 'Nguyễn Văn An')], line({}, row))).toBeNull();
  expect(await asked([an], [cell(fullName, 'Nguyễn Văn An'), cell(bornOn, '1/1/1980', '1980-01-01')])).toBeNull();
  expect(await asked([{ ...an, member: { id: 'm2' } }], [cell(fullName, 'Nguyễn Văn An')])).toBeNull();
  expect(await asked([an], [cell(fullName, 'Nguyễn Văn Ân')])).toBeNull();
});

test('who was chosen is named by the new row and not made again; only what is told of them anew is written', async () => {
  const [choice] = (await asked([an], [cell(fullName, 'Nguyễn Văn An')])) ?? [];
  const reading = choice ? readingOf(choice) : null;
  const met = reading && 'value' in reading ? { ...typed(reading.value), met: reading.met } : typed(null);
  const edits = { 'person.fullName': met, 'person.gender': typed('MALE'), 'person.phone': typed('0912345678') };
  const made = plan([line(edits)], columns, since);

  expect(made.payload.creates).toEqual({ partyMembers: [{ id: 'new', set: { personId: 'an' } }] });
  expect(made.payload.changes).toEqual({ persons: [{ id: 'an', was: { phone: null }, set: { phone: '0912345678' } }] });
  expect(made.sent.map(({ column }) => column).toSorted()).toEqual(['person.fullName', 'person.gender', 'person.phone']);
  expect(textIn(bornOn, line(edits), speech)).toBe('20/05/1990');
});
