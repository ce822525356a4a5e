import type { RowClass } from '../../../server/model/field.js';
import { step } from '../../../server/model/reach.js';
import { isAlong } from '../../../server/model/way.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';

function hop(row: RowClass, name: string) {
  const found = step(row, name);
  const first = found && ('many' in found ? found.many : 'one' in found ? found.one[0] : undefined);
  if (!first) throw new Error(`${row.name}.${name} is no step`);
  return first;
}

test('the row in force lies among all that link here', () => {
  expect(isAlong(hop(PartyMember, 'registrations'), hop(PartyMember, 'registration'))).toBe(true);
  expect(isAlong(hop(PartyMember, 'registrations'), hop(PartyMember, 'standings'))).toBe(false);
});

test('what lies inside a row may link to others below it', () => {
  expect(isAlong(hop(PartyUnit, 'registrations'), hop(PartyUnit, 'registeredInside'))).toBe(false);
});
