import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { paste } from './clipboard.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

const [name, founded] = ['Tên doanh nghiệp', 'Ngày thành lập'];
const codes = ['2499100224', '2499100496', '2499100721'];

let theatre: Stage;
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  for (const [place, each] of ['An Khang', 'Bình Minh', 'Cường Thịnh'].entries())
    await make(theatre.owner, Enterprise, { name: each, taxCode: codes[place] });
  page = await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') });
  sheet = sheetOn(page);
  await eventually(sheet.total, '3 dòng');
});
afterAll(() => theatre.close());

beforeEach(async () => {
  await theatre.owner.query('update enterprise set founded_on = null, version = version + 1');
  await page.getByRole('button', { name: 'Tải lại' }).click();
  await eventually(() => sheet.text(3, name), 'Cường Thịnh');
  await sheet.click(1, name);
});

const stored = async () =>
  (await theatre.owner.query<{ day: string | null }>('select founded_on::text as day from enterprise order by name')).rows.map(
    ({ day }) => day,
  );

/** Over the three rows there are, which is asked about first. */
async function pasted(...days: string[]) {
  await paste(
    page,
    [`${name}\t${founded}`, ...days.map((day, place) => `${['An Khang', 'Bình Minh', 'Cường Thịnh'][place]}\t${day}`)].join('\r\n'),
  );
  await page.getByRole('dialog', { name: 'Bảng dán: 3 dòng vào 2 cột' }).getByRole('button', { name: 'Tiếp tục' }).click();
}

const question = () => page.getByRole('dialog', { name: 'Cột này viết theo kiểu nào?' });

test('a pasted column that is day first as well as month first is asked about once, and nothing is chosen beforehand', async () => {
  await pasted('3/4/2020', '5/6/2021', '1/2/2022');

  await question().getByRole('button', { name: 'Tiếp tục' }).click();
  await question().getByText('Hãy chọn một cách đọc').waitFor();
  expect(await stored()).toEqual([null, null, null]);
  await question().getByRole('radio', { name: 'ngày 4 tháng 3 năm 2020 (tháng trước, ngày sau)' }).check();
  await question().getByRole('button', { name: 'Tiếp tục' }).click();

  await eventually(stored, ['2020-03-04', '2021-05-06', '2022-01-02']);
});

test('a column with one day that can be read in one way is read in that way, without a question', async () => {
  await pasted('3/4/2020', '31/12/2021', '1/2/2022');

  await eventually(stored, ['2020-04-03', '2021-12-31', '2022-02-01']);
});

test('where a cell contradicts its column it is shown both ways before anything is written', async () => {
  await pasted('15/4/2020', '12/31/2021', '1/2/2022');

  const preview = page.getByRole('dialog', { name: 'Xem trước khi dán 3 dòng' });
  await preview
    .getByRole('row', { name: /12\/31\/2021/ })
    .getByRole('combobox')
    .click();
  await page.getByRole('option', { name: '31/12/2021' }).click();
  expect(await stored()).toEqual([null, null, null]);
  await preview.getByRole('button', { name: 'Dán', exact: true }).click();

  await eventually(stored, ['2020-04-15', '2021-12-31', '2022-02-01']);
});
