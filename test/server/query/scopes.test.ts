import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { Person } from '../../../server/resources/party/person.js';
import { counted, listed, selected } from './compiled.js';

describe('what a row holds of the areas it came to', () => {
  const inArea = { workplace: { some: { sites: { areaId: { within: { actor: 'places' } } } } } };
  const held = 't0."lies_in" && (select territory_of($2::uuid[]))::uuid[]';

  test('is asked before the tables on the way are looked at', () => {
    expect(counted(Person, inArea)).toContain(
      `where (case when ${held} then true else false end and exists (select 1 from "enterprise_site"`,
    );
    expect(counted(PartyMember, { person: inArea })).toContain(`case when ${held}`);
  });

  test('is asked once, where each of several ways may lead there', () => {
    const owning = { some: { owns: { enterprise: { some: { sites: { areaId: { within: { actor: 'places' } } } } } } } };

    expect(counted(Person, { or: [inArea, owning] })).toMatch(/^\(case when t0\."lies_in" && [^&]+ then true else false end and \(exists/);
  });

  test('brings no value into a statement that does not ask it', () => {
    const named = { workplace: { some: { sites: { areaId: { within: { ids: ['00000000-0000-7000-8000-000000000001'] } } } } } };

    const text = counted(Person, { or: [named, { gender: { eq: 'MALE' } }] });

    expect(text).not.toContain('lies_in');
    expect(text.match(/\$\d+/g)).toEqual(['$1', '$2', '$3']);
  });

  test('says nothing where one way may lead elsewhere, where there is none, or where the way is another', () => {
    const asked = [{ or: [inArea, { gender: { eq: 'MALE' } }] }, { not: inArea }, { none: { owns: {} } }];

    for (const where of asked) expect(counted(Person, where)).not.toContain('lies_in');
    expect(counted(Enterprise, { some: { sites: { areaId: { within: { actor: 'places' } } } } })).not.toContain('lies_in');
  });
});

describe('what the scope of a row says of a row beyond its links', () => {
  const site = 'from "enterprise_site"';
  const among = (text: string) => text.split(site).length - 1;

  test('is not asked there again', () => {
    expect(among(listed(PartyMember, selected(PartyMember, 'workplace.name'), { role: 'communeOfficer' }))).toBe(1);
  });

  test('is asked of a day gone by, for rights are those of today', () => {
    expect(among(listed(PartyMember, selected(PartyMember, 'workplace.name'), { role: 'communeOfficer', asOf: true }))).toBe(2);
  });

  test('is asked of another row', () => {
    expect(among(listed(PartyMember, selected(PartyMember, 'unit.name'), { role: 'communeOfficer' }))).toBe(2);
  });
});
