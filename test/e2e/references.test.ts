import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterprisePost } from '../../server/resources/economy/enterprisePost.js';
import { Person } from '../../server/resources/party/person.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { paste } from './clipboard.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

const [enterprise, person] = ['Doanh nghiệp', 'Người'];

let theatre: Stage;
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  await make(theatre.owner, Enterprise, { name: 'Công ty TNHH Thuỷ Nguyên', taxCode: '2499100224' });
  const { id } = await make(theatre.owner, Enterprise, { name: 'Công ty Gạch Tân Yên', taxCode: '2499100496' });
  for (const bornOn of ['1970-05-19', '1985-09-02']) await make(theatre.owner, Person, { fullName: 'Nguyễn Văn An', bornOn });
  const first = await make(theatre.owner, Person, { fullName: 'Đỗ Hữu Bách' });
  await make(theatre.owner, EnterprisePost, { enterpriseId: id, personId: first.id, kind: 'MANAGER' });
  page = await theatre.open('/#/EnterprisePost', { as: await theatre.as('organisationBoard') });
  sheet = sheetOn(page);
  await eventually(() => sheet.text(1, person), 'Đỗ Hữu Bách');
});
afterAll(() => theatre.close());

async function type(column: string, text: string) {
  await sheet.click(1, column);
  await page.keyboard.type(`${text}\n`);
}

/** The first post as it is kept, how many persons there are, and what was done last. */
async function kept() {
  const { rows } = await theatre.owner.query<{ enterprise: string; person: string; bornOn: string | null; persons: number }>(
    `select e.name as enterprise, p.full_name as person, p.born_on::text as "bornOn", (select count(*)::int from person) as persons
     from enterprise_post o join enterprise e on e.id = o.enterprise_id join person p on p.id = o.person_id order by o.started_on, o.id limit 1`,
  );
  return rows[0];
}

const asked = (name: RegExp) => page.getByRole('dialog', { name });

test.each(['thuy nguyen', 'CÔNG TY TNHH THỦY NGUYÊN', 'Thuy\u0309 Nguye\u0302n'])(
  '%s is the one enterprise of that name, whatever its accents, its case and the place of its tones',
  async (text) => {
    await theatre.owner.query(
      `update enterprise_post set enterprise_id = (select id from enterprise where tax_code = '2499100496'), version = version + 1`,
    );
    await page.getByRole('button', { name: 'Tải lại' }).click();
    await eventually(() => sheet.text(1, enterprise), 'Công ty Gạch Tân Yên');

    await type(enterprise, text);

    await eventually(async () => (await kept())?.enterprise, 'Công ty TNHH Thuỷ Nguyên');
    await eventually(() => sheet.text(1, enterprise), 'Công ty TNHH Thuỷ Nguyên');
  },
);

test('a name typed while the server is away stays as it was typed, and is looked up and written once it is back', async () => {
  await theatre.owner.query(
    `update enterprise_post set enterprise_id = (select id from enterprise where tax_code = '2499100496'), version = version + 1`,
  );
  await page.reload();
  await eventually(() => sheet.text(1, enterprise), 'Công ty Gạch Tân Yên');
  await page.route('**/graphql', (route) => route.abort('connectionreset'));
  await type(enterprise, 'thuy nguyen');
  await eventually(() => sheet.mark(1, enterprise), 'bad');
  expect(await sheet.text(1, enterprise)).toBe('thuy nguyen');
  expect(await (await sheet.cell(1, enterprise)).locator('.content').getAttribute('title')).toContain('Không liên lạc được với máy chủ');

  await page.unroute('**/graphql');

  await eventually(async () => (await kept())?.enterprise, 'Công ty TNHH Thuỷ Nguyên');
  await eventually(() => sheet.text(1, enterprise), 'Công ty TNHH Thuỷ Nguyên');
});

test('a name that two persons have is asked about, and they are told apart', async () => {
  await type(person, 'nguyen van an');

  const dialog = asked(/^Người: “nguyen van an” là dòng nào/);
  await dialog.getByRole('button', { name: 'Đồng ý' }).click();
  await dialog.getByText('Hãy chọn một dòng').waitFor();
  await dialog.getByRole('radio', { name: 'Nguyễn Văn An 02/09/1985' }).check();
  await dialog.getByRole('button', { name: 'Đồng ý' }).click();

  await eventually(kept, expect.objectContaining({ person: 'Nguyễn Văn An', bornOn: '1985-09-02', persons: 3 }));
});

test('an unknown name left for later stays as it was typed, with the reason, and is asked about again from the list', async () => {
  await type(person, 'Trần Thị Hoà');
  await asked(/Trần Thị Hoà/)
    .getByRole('button', { name: 'Để lại, sửa sau' })
    .click();

  await eventually(() => sheet.mark(1, person), 'bad');
  expect(await sheet.text(1, person)).toBe('Trần Thị Hoà');
  expect((await kept())?.person).toBe('Nguyễn Văn An');
  await page.getByRole('button', { name: '1 ô chưa ghi' }).click();
  await page.getByRole('region', { name: 'Ô cần xem lại' }).getByRole('button', { name: 'Thêm mới' }).click();
  await asked(/Trần Thị Hoà/).waitFor();
});

test('it may become a new row, made in one save with the cell that names it', async () => {
  await asked(/Trần Thị Hoà/)
    .getByRole('radio', { name: 'Thêm mới “Trần Thị Hoà” vào Người' })
    .check();
  await asked(/Trần Thị Hoà/)
    .getByRole('button', { name: 'Đồng ý' })
    .click();

  await eventually(kept, expect.objectContaining({ person: 'Trần Thị Hoà', persons: 4 }));
  await eventually(() => sheet.text(1, person), 'Trần Thị Hoà');
  const { rows } = await theatre.owner.query<{ resource: string }>(
    'select resource from trail where operation_id = (select id from operation where actor is not null order by at desc limit 1) order by resource',
  );
  expect(rows.map(({ resource }) => resource)).toEqual(['EnterprisePost', 'Person']);
  await type(person, 'tran thi hòa');
  await eventually(sheet.pending, ['']);
  expect((await kept())?.persons).toBe(4);
});

test('what a new row needs besides its name is asked for, and said where it can not be read', async () => {
  await type(enterprise, 'Bao bì Ngọc Châu');
  const dialog = asked(/Bao bì Ngọc Châu/);
  await dialog.getByRole('radio', { name: /^Thêm mới/ }).check();

  await dialog.getByLabel('Mã số thuế *').fill('249910');
  await dialog.getByRole('button', { name: 'Đồng ý' }).click();
  await dialog.getByText('Mã số thuế không đúng mẫu').waitFor();
  await dialog.getByLabel('Mã số thuế *').fill('2499100721');
  await dialog.getByRole('button', { name: 'Đồng ý' }).click();

  await eventually(async () => (await kept())?.enterprise, 'Bao bì Ngọc Châu');
});

test('a pasted name that is unknown may become a row from the preview', async () => {
  await sheet.click(1, person);
  await paste(page, 'Lê Thị Thơm\r\n');

  const preview = page.getByRole('dialog', { name: 'Xem trước khi dán 1 dòng' });
  await preview.getByRole('button', { name: 'Thêm mới vào Người' }).click();
  await asked(/Lê Thị Thơm/)
    .getByRole('radio', { name: /^Thêm mới/ })
    .check();
  await asked(/Lê Thị Thơm/)
    .getByRole('button', { name: 'Đồng ý' })
    .click();
  await preview.getByRole('button', { name: 'Dán', exact: true }).click();

  await eventually(kept, expect.objectContaining({ person: 'Lê Thị Thơm', persons: 5 }));
});
