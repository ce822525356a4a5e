import { cardOf } from '../../../admin/src/catalog.js';
import { Refused } from '../../../admin/src/failure.js';
import type { ReadEntry } from '../../../admin/src/grid/entry.js';
import { newLine } from '../../../admin/src/grid/line.js';
import type { References } from '../../../admin/src/grid/references.js';
import { type RepeatWay, repeatsIn, withoutRepeats } from '../../../admin/src/grid/repeats.js';
import { board, columnNamed } from '../world.js';
import { nobody } from './nobody.js';

const card = cardOf(board, 'PartyMember');

const columns = ['person.fullName', 'person.bornOn', 'cardNumber', 'registration.unitId'].map((key) => columnNamed('PartyMember', key));
const [name = columnNamed('PartyMember', 'person.fullName')] = columns;

/** Lines of a block as they were read: name, day of birth, card number, unit. */
function block(...rows: [name: string, bornOn: string, card: string, unit: string][]) {
  const read = rows.flatMap((cells, place) =>
    cells.flatMap((text, at): ReadEntry[] =>
      text === ''
        ? []
        : [
            {
              entry: { line: String(place), column: columns[at] ?? name, text },
              reading: { value: text, shown: text, notes: [] },
            },
          ],
    ),
  );
  const lines = rows.map((_, place) => newLine(String(place)));
  return { read, lines, numbers: new Map(rows.map((_, place) => [String(place), place + 4])) };
}

const members = block(
  ['Thân Văn Nam', '1972-11-15', '24900089', 'Dược liệu Sông Hoa'],
  ['Lê Thị Huyền', '1996-01-20', '24900101', 'May Thiên Thịnh'],
  ['Lê Thị Huyền', '1990-01-20', '24900102', 'May Thiên Thịnh'],
  ['THÂN VĂN NAM', '1972-11-15', '24900089', 'Nhựa Khải Sơn'],
  ['LÊ THỊ HUYỀN', '1996-01-20', '', 'May Thiên Thịnh'],
);

test('a line with the key of one above names it, and what the two say otherwise; one of the same name and day of birth is told, too', async () => {
  const found = await repeatsIn(members.read, { card, references: nobody, ...members });

  expect(found.map(({ number, column, of, isAlike, differs }) => [number, column.key, of, isAlike, differs.map(({ key }) => key)])).toEqual(
    [
      [7, 'cardNumber', { number: 4 }, false, ['person.fullName', 'registration.unitId']],
      [8, 'person.fullName', { number: 5 }, true, ['person.fullName', 'cardNumber']],
    ],
  );
});

test('while the server is away a block is held against itself alone', async () => {
  const away: References = { ...nobody, holding: () => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} })) };

  const found = await repeatsIn(members.read, { card, references: away, ...members });

  expect(found.map(({ number }) => number)).toEqual([7, 8]);
});

test.each<[how: string, way: RepeatWay | null, lines: string[]]>([
  ['skipped unless somebody says otherwise', null, ['0', '1', '2']],
  ['written as somebody else', 'write', ['0', '1', '2', '3', '4']],
])('a repeat is %s', async (_, way, lines) => {
  const found = await repeatsIn(members.read, { card, references: nobody, ...members });
  const ways = new Map(way ? found.map(({ line }) => [line, way]) : []);

  expect([...new Set(withoutRepeats(members.read, found, ways, card).map(({ entry }) => entry.line))]).toEqual(lines);
});

test('one that is kept waits with its key marked', async () => {
  const [first, ...others] = await repeatsIn(members.read, { card, references: nobody, ...members });
  const kept = withoutRepeats(members.read, first ? [first, ...others] : [], new Map([['3', 'keep']]), card);

  const bad = kept.filter(({ reading }) => 'reason' in reading);
  expect(bad.map(({ entry, reading }) => [entry.line, entry.column.key, 'reason' in reading && reading.reason.code])).toEqual([
    ['3', 'cardNumber', 'NOT_UNIQUE'],
  ]);
});
