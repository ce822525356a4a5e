import { may, mayWrite, rowsFor } from '../../../server/access/rights.js';
import { isEverything } from '../../../server/access/tree.js';
import { fieldsOf } from '../../../server/model/field.js';
import { roleNames } from '../../../server/model/roles.js';
import { resources } from '../../../server/resources/index.js';

const secrets = resources.flatMap((row) =>
  fieldsOf(row)
    .filter(({ kind, unique }) => kind === 'secret' && unique)
    .map((field) => ({ row, field, name: `${row.name}.${field.name}` })),
);

test.each(secrets)('to write $name, which tells whether it is taken, is to see every row', ({ row, field }) => {
  const writers = roleNames.filter((role) => mayWrite(role, field) && (may(role, 'create', row) || may(role, 'update', row)));

  expect(writers).not.toEqual([]);
  expect(writers.filter((role) => !isEverything(rowsFor(role, 'read', row)))).toEqual([]);
});
