import { randomUUID } from 'node:crypto';
import { fieldOf, type RowClass } from '../../../server/model/field.js';
import type { Cell } from '../../../server/query/vault.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { Person } from '../../../server/resources/party/person.js';
import { vault } from '../../vault.js';

const id = randomUUID();
const cell = (row: RowClass, name: string): Cell => {
  const field = fieldOf(row, name);
  if (!field) throw new Error(`no ${name}`);
  return { row, field, id };
};
const here = cell(Person, 'citizenId');

test('a secret opens in its own cell only', () => {
  const sealed = vault.seal(here, '024090000011');

  expect(vault.open(here, sealed)).toBe('024090000011');
  for (const there of [{ ...here, id: randomUUID() }, { ...here, row: PartyMember }, cell(Person, 'fullName')])
    expect(vault.open(there, sealed)).toBeNull();
});

test('the same secret in another table has another hash', () => {
  expect(vault.hash(here, '024090000011')).toEqual(vault.hash(here, '024090000011'));
  expect(vault.hash({ ...here, row: PartyMember }, '024090000011')).not.toEqual(vault.hash(here, '024090000011'));
});

test.each([
  ['024090000011', '011'],
  ['123456', '456'],
  ['12345', '***'],
  ['7', '***'],
  ['024.0.1', '0.1'],
])('of %s only %s stands in clear, and it opens again', (secret, clear) => {
  const sealed = vault.seal(here, secret);

  expect(sealed.slice(sealed.indexOf('.') + 1)).toBe(clear);
  expect(vault.open(here, sealed)).toBe(secret);
});
