import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { inviteFirstAdministrator } from '../../server/session/invitations.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { sheetOn } from './sheet.js';

let theatre: Stage;

beforeAll(async () => {
  theatre = await stage();
  await make(theatre.owner, Enterprise, { name: 'May Nhã Nam', taxCode: '2499100224' });
});
afterAll(() => theatre.close());

test('a page says so when somebody else comes in by another tab of its browser, and takes nothing more meanwhile', async () => {
  const page = await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') });
  await eventually(sheetOn(page).total, '1 dòng');
  const other = await page.context().newPage();
  await other.goto(`${theatre.site}/#/welcome/${await inviteFirstAdministrator(theatre.pool)}`);
  await other.getByLabel('Tên đăng nhập').fill('quantri');
  await other.getByLabel('Họ và tên').fill('Nguyễn Thị Thuỷ');
  await other.getByLabel(/^Mật khẩu/).fill('một câu dài dễ nhớ');
  await other.getByLabel('Nhập lại mật khẩu').fill('một câu dài dễ nhớ');
  await other.getByRole('button', { name: 'Lập tài khoản' }).click();
  await other.getByRole('button', { name: 'Vai trò: Quản trị hệ thống' }).waitFor();

  const asked = page.getByRole('dialog', { name: /^Ở thẻ khác của trình duyệt này/ });
  await asked.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  expect(await other.getByRole('dialog').count()).toBe(0);
});

test('what is typed for one person is not written as another’s, whom the page was not told of', async () => {
  const page = await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') });
  const sheet = sheetOn(page);
  await eventually(sheet.total, '1 dòng');
  const [name = '', value = ''] = (await theatre.as('organisationBoard')).cookie.split('=');
  await sheet.click(1, 'Tên doanh nghiệp');
  await page.keyboard.type('Của ai');

  await page.context().addCookies([{ name, value, url: theatre.site }]);
  await page.keyboard.press('Enter');

  await page.getByRole('dialog', { name: /^Ở thẻ khác của trình duyệt này/ }).waitFor();
  // Behind a dialog nothing has a role.
  expect(await page.locator('.content', { hasText: 'Của ai' }).count()).toBe(1);
  const { rows } = await theatre.owner.query('select name from enterprise');
  expect(rows).toEqual([{ name: 'May Nhã Nam' }]);
});
