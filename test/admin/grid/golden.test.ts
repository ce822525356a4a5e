import { columnsOf } from '../../../admin/src/grid/columns.js';
import { readCells, type Written } from '../../../admin/src/grid/reading.js';
import { cellKind, customOf } from '../../../shared/parse.js';
import { choiceCases, typedCases } from '../../shared/golden.js';
import { board, columnNamed } from '../world.js';
import { nobody } from './nobody.js';

const columns = board.resources.flatMap(({ name }) => columnsOf(board, name));

const columnOf = (kind: string) => columns.find(({ field }) => cellKind(field.kind, field.format) === kind);

async function read(column: (typeof columns)[number], text: string, written?: Written) {
  const [reading] = await readCells([{ column, text }], { references: nobody, language: 'vi', catalog: board }, written);
  return reading && ('reason' in reading ? { code: reading.reason.code } : { value: reading.value });
}

/** Of cells of which nothing is known but what their column is. */
const plain = typedCases.filter(
  ({ kind, custom = {} }) => JSON.stringify(custom) === JSON.stringify(customOf(columnOf(kind)?.field.format ?? null)),
);

test('the sheet reads each typed value of the golden file as an import does', async () => {
  const wanted = plain.flatMap(({ kind, input, value, code }) => {
    const column = columnOf(kind);
    return column ? [{ kind, column, input, told: code ? { code } : { value } }] : [];
  });

  const outcomes = await Promise.all(wanted.map(async ({ column, input }) => ({ input, told: await read(column, input) })));

  expect(outcomes).toEqual(wanted.map(({ input, told }) => ({ input, told })));
  expect(new Set(wanted.map(({ kind }) => kind)).size).toBe(13);
});

test('a table pasted into the sheet has each choice of the golden file by its label, its alias or its name', async () => {
  const outcomes = await Promise.all(
    choiceCases.map(async ({ field = '', input }) => {
      const [resource = '', key = ''] = field.split('.');
      return { field, input, told: await read(columnNamed(resource, key), input, new Map()) };
    }),
  );

  expect(outcomes).toEqual(choiceCases.map(({ field, input, value, code }) => ({ field, input, told: code ? { code } : { value } })));
});
