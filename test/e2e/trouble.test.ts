import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { make } from '../make.js';
import { on } from '../postgres/address.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

const [name, taxCode] = ['Tên doanh nghiệp', 'Mã số thuế'];
const [first, second] = ['2499100224', '2499100496'];

let theatre: Stage;
let sheet: SheetOnPage;
let other: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  await make(theatre.owner, Enterprise, { id: '00000000-0000-7000-8000-000000000010', name: 'May Nhã Nam', taxCode: first });
  await make(theatre.owner, Enterprise, { id: '00000000-0000-7000-8000-000000000011', name: 'Thêu Ren', taxCode: second });
});
afterAll(() => theatre.close());

beforeEach(async () => {
  await theatre.owner.query(`update enterprise set name = 'May Nhã Nam', version = version + 1 where tax_code = $1`, [first]);
  [sheet, other] = await Promise.all([opened(), opened()]);
});
afterEach(() => Promise.all([sheet, other].map(({ page }) => page.context().close())));

async function opened(): Promise<SheetOnPage> {
  const opening = sheetOn(await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') }));
  await eventually(() => opening.text(1, name), 'May Nhã Nam');
  return opening;
}

async function write({ page, click }: SheetOnPage, column: string, text: string) {
  await click(1, column);
  await page.keyboard.type(`${text}\n`);
}

/** The second is typing already when the first has written. */
async function writeOver(first: SheetOnPage, second: SheetOnPage, column: string, [one, two]: [string, string]) {
  await second.click(1, column);
  await second.page.keyboard.type(two);
  await write(first, column, one);
  await eventually(async () => (await stored())?.name, one);
  await second.page.keyboard.type('\n');
}

const stored = async () =>
  (await theatre.owner.query<Stored>('select name, tax_code as "taxCode" from enterprise order by id limit 1')).rows[0];

interface Stored {
  name: string;
  taxCode: string;
}

const problems = (page: Page) => page.getByRole('region', { name: 'Ô cần xem lại' });

test.each([
  ['that another row has', second, 'refused', 'Trùng với dòng khác'],
  ['that is none', 'không rõ', 'bad', 'Mã số thuế không đúng mẫu'],
])('a tax code %s stays as it was typed, with the reason on the cell', async (_, text, mark, reason) => {
  await write(sheet, taxCode, text);

  await eventually(() => sheet.mark(1, taxCode), mark);
  expect(await sheet.text(1, taxCode)).toBe(text);
  expect(await (await sheet.cell(1, taxCode)).locator('.content').getAttribute('title')).toContain(reason);
  expect(await sheet.pending()).toEqual(['', '1 ô chưa ghi']);
  expect(await stored()).toEqual({ name: 'May Nhã Nam', taxCode: first });
});

test('the list of what is not written, once it was empty, is opened by nobody but its user', async () => {
  await write(sheet, taxCode, 'không rõ');
  await sheet.page.getByRole('button', { name: '1 ô chưa ghi' }).click();
  await problems(sheet.page).getByRole('button', { name: 'Bỏ các ô này' }).click();
  await problems(sheet.page).waitFor({ state: 'detached' });

  await write(sheet, taxCode, 'không rõ');
  await eventually(() => sheet.mark(1, taxCode), 'bad');
  expect(await problems(sheet.page).count()).toBe(0);
});

test('while the database is away what was typed stays, and it is written when it is back', async () => {
  const back = await goAway();
  await write(sheet, name, 'May Tân Yên');
  await sheet.page.getByText('tạm thời không liên lạc được').waitFor();
  await eventually(() => sheet.mark(1, name), 'away');
  expect(await sheet.text(1, name)).toBe('May Tân Yên');
  await other.page.getByRole('button', { name: 'Tải lại', exact: true }).click();
  await other.page.getByText('Chưa đọc được dữ liệu').waitFor();
  await other.page.goto(`${theatre.site}/#/PartyUnit`);
  await other.page.getByRole('button', { name: 'Thử lại' }).waitFor();
  expect(await other.page.getByText('Đang tải…').count()).toBe(0);

  await back();
  await eventually(async () => (await stored())?.name, 'May Tân Yên');
  await eventually(() => sheet.mark(1, name), '');
  await sheet.page.getByText('tạm thời không liên lạc được').waitFor({ state: 'detached' });
  await other.page.getByText('Chưa đọc được dữ liệu').waitFor({ state: 'detached' });
});

/** No connection lasts and none is made, until it is back. */
async function goAway(): Promise<() => Promise<void>> {
  const elsewhere = new Client({ connectionString: on(theatre.database, 'postgres').ownerUrl });
  await elsewhere.connect();
  const database = elsewhere.escapeIdentifier(new URL(theatre.database.appUrl).pathname.slice(1));
  await elsewhere.query(`alter database ${database} connection limit 0`);
  const last = await theatre.pool.connect();
  await last.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()',
  );
  last.release(true);
  return async () => {
    await elsewhere.query(`alter database ${database} connection limit -1`);
    await elsewhere.end();
  };
}

test('two on one cell: the second is shown both values, whose and of when, and may keep his own', async () => {
  await writeOver(sheet, other, name, ['May Của Tôi', 'May Của Anh']);

  const dialog = other.page.getByRole('dialog', { name: 'Ô người khác vừa sửa (1)' });
  await dialog.getByRole('button', { name: 'Ghi lựa chọn' }).click();
  await dialog.getByText('Hãy chọn một giá trị').waitFor();
  expect((await stored())?.name).toBe('May Của Tôi');
  await dialog.getByRole('radio', { name: /^May Của Tôi .+, \d\d\/\d\d\/\d{4} \d\d:\d\d$/ }).waitFor();
  await dialog.getByRole('radio', { name: 'May Của Anh của bạn' }).check();
  await dialog.getByRole('button', { name: 'Ghi lựa chọn' }).click();

  await eventually(async () => (await stored())?.name, 'May Của Anh');
  await eventually(other.pending, ['']);
});

test('put off, the choice waits in the list; theirs, chosen there, leaves what they wrote', async () => {
  await writeOver(sheet, other, name, ['May Của Tôi', 'May Của Anh']);
  await other.page.getByRole('button', { name: 'Để lại, sửa sau' }).click();
  await eventually(() => other.mark(1, name), 'conflict');
  expect(await other.text(1, name)).toBe('May Của Anh');

  await problems(other.page).getByRole('button', { name: 'Chọn giá trị' }).click();
  await other.page.getByRole('radio', { name: /^May Của Tôi/ }).check();
  await other.page.getByRole('button', { name: 'Ghi lựa chọn' }).click();

  await eventually(() => other.text(1, name), 'May Của Tôi');
  await eventually(other.pending, ['']);
  expect((await stored())?.name).toBe('May Của Tôi');
});

test('two on different cells of a row: both are kept, and nobody is asked', async () => {
  await write(sheet, name, 'May Của Tôi');
  await eventually(async () => (await stored())?.name, 'May Của Tôi');
  await write(other, taxCode, '2499100721');

  await eventually(stored, { name: 'May Của Tôi', taxCode: '2499100721' });
  await eventually(() => other.text(1, name), 'May Của Tôi');
  expect(await other.pending()).toEqual(['']);
});
