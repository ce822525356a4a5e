import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../server/resources/economy/enterpriseSite.js';
import { inviteFirstAdministrator } from '../../server/session/invitations.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { sheetOn } from './sheet.js';

// One walk: each test goes on where the one before it stopped.

const secret = 'mưa phùn trên đồi chè xanh';
let theatre: Stage;
let admin: Page;
let officer: Page;
let link = '';

beforeAll(async () => {
  theatre = await stage();
  for (const [name, commune] of [
    ['May Nhã Nam', 'Xã Nhã Nam'],
    ['Gỗ Phúc Hòa', 'Xã Phúc Hòa'],
  ] as const) {
    const { rows } = await theatre.owner.query<{ id: string }>('select id from admin_unit where full_name = $1 and ended_on is null', [
      commune,
    ]);
    const { id } = await make(theatre.owner, Enterprise, { name: `Công ty ${name}` });
    await make(theatre.owner, EnterpriseSite, { enterpriseId: id, areaId: rows[0]?.id ?? null, isMain: true });
  }
  admin = await enter(await inviteFirstAdministrator(theatre.pool), { name: 'quantri' });
});
afterAll(() => theatre.close());

/** In a browser of one's own, by a one-time link. */
async function enter(token: string | null, who: { name?: string } = {}): Promise<Page> {
  const page = await theatre.open(`/#/welcome/${token}`);
  if (who.name) {
    await page.getByLabel('Tên đăng nhập').fill(who.name);
    await page.getByLabel('Họ và tên').fill('Trần Quản Trị');
  }
  await page.getByLabel(/^Mật khẩu/).fill(secret);
  await page.getByLabel('Nhập lại mật khẩu').fill(secret);
  await page.getByRole('button', { name: who.name ? 'Lập tài khoản' : 'Đặt mật khẩu' }).click();
  await page.getByRole('button', { name: /^Vai trò: / }).waitFor();
  return page;
}

const dialog = (name: string | RegExp) => admin.getByRole('dialog', { name });

test('the administrator makes a commune officer with one commune, and gets a link', async () => {
  await admin.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await admin.getByRole('button', { name: 'Thêm tài khoản' }).click();
  await dialog('Thêm tài khoản').getByLabel('Họ và tên').fill('Nguyễn Thị Lan');
  await dialog('Thêm tài khoản').getByLabel('Tên đăng nhập').fill('Lan');
  await dialog('Thêm tài khoản')
    .getByRole('combobox', { name: /^Vai trò/ })
    .click();
  await admin.getByRole('option', { name: 'Cán bộ xã, phường' }).click();
  await dialog('Thêm tài khoản').getByLabel('Địa bàn').fill('nha nam');
  await admin.getByRole('option', { name: /^Xã Nhã Nam \(.*2025–\)$/ }).click();
  await dialog('Thêm tài khoản').getByRole('button', { name: 'Lập tài khoản' }).click();

  link = await dialog('Liên kết dùng một lần').getByLabel('Liên kết dùng một lần').inputValue();
  await dialog('Liên kết dùng một lần').getByRole('button', { name: 'Xong' }).click();

  expect(link).toMatch(new RegExp(`^${theatre.site}/#/welcome/[\\w-]{43}$`));
  await admin.getByRole('row', { name: /Nguyễn Thị Lan lan Chưa đặt mật khẩu Cán bộ xã, phường · Xã Nhã Nam/ }).waitFor();
});

test('the officer sets a password by the link, and sees only the enterprises of that commune', async () => {
  officer = await enter(link.split('/').at(-1) ?? '');
  await officer.goto(`${theatre.site}/#/Enterprise`);

  await eventually(sheetOn(officer).total, '1 dòng');
  expect(await sheetOn(officer).text(1, 'Tên doanh nghiệp')).toBe('Công ty May Nhã Nam');
  await officer.goto(`${theatre.site}/#/users`);
  await officer.getByText('Bạn không có quyền xem mục này').waitFor();
});

test('a session the administrator ends says so on its next request', async () => {
  await admin.getByRole('link', { name: 'Phiên đang mở' }).click();
  await admin
    .getByRole('row', { name: /Nguyễn Thị Lan/ })
    .getByRole('button', { name: 'Kết thúc' })
    .click();
  await admin.getByText('Đã kết thúc phiên').waitFor();

  await officer.goto(`${theatre.site}/#/Person`);

  const asked = officer.getByRole('dialog', { name: 'Phiên này đã được kết thúc từ nơi khác.' });
  await asked.getByLabel('Mật khẩu').fill(secret);
  await asked.getByRole('button', { name: 'Đăng nhập' }).click();
  await asked.waitFor({ state: 'hidden' });
});

test('a role the administrator ends is over on the next request, and there is no way back in', async () => {
  await admin.getByRole('link', { name: 'Tài khoản', exact: true }).first().click();
  await admin.getByRole('link', { name: 'Nguyễn Thị Lan' }).click();
  await admin.getByRole('button', { name: 'Thôi giao' }).click();
  await dialog(/Thôi giao vai trò/)
    .getByRole('button', { name: 'Thôi giao' })
    .click();
  await admin.getByText('Không có vai trò').waitFor();

  await officer.goto(`${theatre.site}/#/Enterprise`);
  const asked = officer.getByRole('dialog', { name: 'Vai trò bạn đang dùng đã kết thúc.' });
  await asked.getByLabel('Mật khẩu').fill(secret);
  await asked.getByRole('button', { name: 'Đăng nhập' }).click();

  await asked.getByText('Tài khoản này hiện không có vai trò nào.').waitFor();
  await admin.getByText('Rút lại vai trò').waitFor();
});

test('one changes the password and the look on one’s own page, and both hold on another machine', async () => {
  await admin.getByRole('button', { name: /^Vai trò: / }).click();
  await admin.getByRole('menuitem', { name: 'Tài khoản của tôi' }).click();
  const other = 'con cò bay lả rập rờn';
  await admin.getByLabel('Mật khẩu hiện tại').fill(secret);
  await admin.getByLabel(/^Mật khẩu mới/).fill(other);
  await admin.getByLabel('Nhập lại mật khẩu mới').fill(other);
  await admin.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await admin.getByText('Đã đổi mật khẩu.').waitFor();
  await admin.getByLabel('Ngôn ngữ').click();
  await admin.getByRole('option', { name: 'English' }).click();
  await admin.getByRole('heading', { name: 'Open sessions' }).waitFor();

  const elsewhere = await theatre.open('/#/login');
  await elsewhere.getByLabel('Tên đăng nhập').fill('quantri');
  await elsewhere.getByLabel('Mật khẩu').fill(other);
  await elsewhere.getByRole('button', { name: 'Đăng nhập' }).click();

  await elsewhere.getByRole('link', { name: 'By place' }).waitFor();
});
