import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { Person } from '../../../server/resources/party/person.js';
import { make } from '../../make.js';
import { platform } from '../../platform.js';

type Site = Awaited<ReturnType<typeof platform>>;
let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

/** What no Postgres can answer of a row that is looked at: a day before all days, a stretch that is too long. */
const impossible = [
  { bornOn: { vs: [{ op: 'LT', field: 'bornOn', minus: { years: 100_000 } }] } },
  { bornOn: { vs: [{ op: 'LT', today: true, minus: { years: 100_000 } }] } },
  { throughout: { from: { field: 'bornOn' }, to: { today: true }, where: {} } },
];
const asked = 'query ($where: PersonWhere) { persons(where: $where) { total } }';

test.each(impossible)('a row out of scope is not looked at, so no mistake of a question tells that it is there: %j', async (where) => {
  const unit = await make(site.owner, PartyUnit);
  await make(site.owner, Person, { fullName: 'Trần Khuất Mặt', bornOn: '1950-01-01' });
  const secretary = await site.as('unitSecretary', { units: [unit.id] });

  const [there, missing] = await Promise.all(
    ['Trần Khuất Mặt', 'Trần Không Có'].map((fullName) => secretary(asked, { where: { fullName: { eq: fullName }, ...where } })),
  );

  expect(there).toEqual(missing);
});
