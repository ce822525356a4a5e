import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';

let theatre: Stage;
let page: Page;
const id = '019ab000-0000-7000-8000-000000000021';

beforeAll(async () => {
  theatre = await stage();
  await make(theatre.owner, Enterprise, { id, name: 'Công ty Gạch Tân Yên', taxCode: '2499100496' });
  await make(theatre.owner, Enterprise, { name: 'Công ty May Nhã Nam', taxCode: '2499100224' });
  page = await theatre.open(`/#/Enterprise/${id}`, { as: await theatre.as('organisationBoard') });
  page.setDefaultTimeout(8000);
});
afterAll(() => theatre.close());

const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const faults = () => page.locator('.record-form [aria-invalid="true"]').count();

test('a refused form leads to the one field at fault, and says nothing of the others', async () => {
  await field(/^Tên doanh nghiệp/).fill('Công ty Gạch Ngói Tân Yên');
  await field(/^Mã số thuế/).fill('2499100224');

  await field(/^Người liên hệ/).fill('Bà Cúc');
  await page.keyboard.press('Control+s');

  await eventually(faults, 1);
  await eventually(() => field(/^Mã số thuế/).evaluate((input) => input === document.activeElement), true);
  expect(await field(/^Mã số thuế/).getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: 'Bỏ các sửa đổi' }).click();
  await eventually(faults, 0);
});

test('a name that is typed and emptied again asks for no day; a change that holds from some day asks when the form is saved, and waits for the answer', async () => {
  const ownership = page.getByRole('combobox', { name: 'Thành phần kinh tế' });
  await ownership.fill('không có gì như vậy');
  await page.keyboard.press('Tab');
  await eventually(faults, 1);
  await ownership.fill('');
  await page.keyboard.press('Tab');
  await eventually(faults, 0);

  await ownership.fill('100% vốn nước ngoài');
  await page.keyboard.press('Tab');
  await field(/^Người liên hệ/).fill('Ông Bách');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const asked = page.getByRole('dialog', { name: 'Có hiệu lực từ ngày nào?' });
  await asked.getByText(/Dòng này gồm/).waitFor();
  await page.keyboard.press('Escape');

  await eventually(() => page.getByRole('dialog').count(), 0);
  await eventually(() => field(/^Người liên hệ/).inputValue(), 'Ông Bách');
  expect(await page.getByRole('button', { name: 'Lưu', exact: true }).isEnabled()).toBe(true);
});
