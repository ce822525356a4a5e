import type { Page } from 'playwright-core';
import { Candidate } from '../../server/resources/party/candidate.js';
import { Person } from '../../server/resources/party/person.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { sheetOn } from './sheet.js';

let theatre: Stage;
let page: Page;
const ids = { candidate: '019ab000-0000-7000-8000-000000000011' };

beforeAll(async () => {
  theatre = await stage();
  const an = await make(theatre.owner, Person, { fullName: 'Nguyễn Văn An', bornOn: '1990-05-20' });
  const bach = await make(theatre.owner, Person, { fullName: 'Đỗ Hữu Bách', bornOn: '1985-09-02' });
  await make(theatre.owner, Candidate, { id: ids.candidate, personId: an.id, stage: 'SUBMITTED', stageOn: '2026-10-01' });
  await make(theatre.owner, Candidate, { personId: bach.id, stage: 'FILE', stageOn: '2026-10-01' });
  page = await theatre.open('/#/PartyMember', { as: await theatre.as('organisationBoard') });
  page.setDefaultTimeout(8000);
});
afterAll(() => theatre.close());

/** Who is a member, and how many persons there are. */
async function kept() {
  const { rows } = await theatre.owner.query<{ members: string; persons: number }>(
    `select (select string_agg(p.full_name || ' ' || p.born_on, ', ' order by p.full_name) from party_member m join person p on p.id = m.person_id) as members,
       (select count(*)::int from person) as persons`,
  );
  return rows[0];
}

test('a name typed for a new member that a candidate bears is asked about, and the candidate is who becomes a member', async () => {
  const sheet = sheetOn(page);
  await sheet.click(1, 'Họ và tên');
  await page.keyboard.type('Đỗ Hữu Bách\n');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Đối tượng kết nạp').waitFor();
  await eventually(() => dialog.getByRole('radio', { checked: true }).count(), 0);

  await dialog.getByRole('radio', { name: /02\/09\/1985/ }).check();
  await page.keyboard.press('Enter');

  await eventually(kept, { members: 'Đỗ Hữu Bách 1985-09-02', persons: 2 });
  await eventually(() => sheet.text(1, 'Ngày sinh'), '02/09/1985');
});

test('somebody else of the same name is made as a person of their own', async () => {
  const sheet = sheetOn(page);
  await sheet.click(2, 'Họ và tên');
  await page.keyboard.type('Nguyễn Văn An\n');

  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /Người khác cùng tên/ })
    .check();
  await page.keyboard.press('Enter');

  await eventually(async () => (await kept())?.persons, 3);
});

test('from the page of a candidate who is due one comes to a new member who is that person', async () => {
  await page.goto(`${theatre.site}/#/Candidate/${ids.candidate}`);
  await page.getByRole('link', { name: 'Kết nạp…' }).click();
  await eventually(() => page.getByLabel('Họ và tên').inputValue(), 'Nguyễn Văn An');
  await eventually(() => page.getByRole('textbox', { name: 'Ngày sinh' }).inputValue(), '20/05/1990');

  await page.getByLabel('Ngày kết nạp').fill('1/11/2026');
  await page.keyboard.press('Control+s');

  await eventually(async () => (await kept())?.members?.includes('Nguyễn Văn An 1990-05-20'), true);
  expect((await kept())?.persons).toBe(3);
  await page.goto(`${theatre.site}/#/Candidate/${ids.candidate}`);
  await page.getByRole('heading', { name: 'Nguyễn Văn An' }).waitFor();
  await eventually(() => page.getByRole('link', { name: 'Kết nạp…' }).count(), 0);
});
