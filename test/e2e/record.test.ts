import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterprisePost } from '../../server/resources/economy/enterprisePost.js';
import { WorkforceSurvey } from '../../server/resources/economy/workforceSurvey.js';
import { Person } from '../../server/resources/party/person.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { sheetOn } from './sheet.js';

let theatre: Stage;
let board: Awaited<ReturnType<Stage['as']>>;
let page: Page;
const id = '019ab000-0000-7000-8000-000000000001';

beforeAll(async () => {
  theatre = await stage();
  await make(theatre.owner, Enterprise, { id, name: 'Công ty Gạch Tân Yên', taxCode: '2499100496', note: 'lúc đầu' });
  for (const place of [1, 2, 3]) await make(theatre.owner, Enterprise, { name: `Công ty May ${place}`, taxCode: `249910050${place}` });
  for (const fullName of ['Nguyễn Văn An', 'Đỗ Hữu Bách']) await make(theatre.owner, Person, { fullName });
  const { id: personId } = await make(theatre.owner, Person, { fullName: 'Lê Thị Cúc' });
  await make(theatre.owner, EnterprisePost, { enterpriseId: id, personId, kind: 'MANAGER', startedOn: '2020-05-01' });
  board = await theatre.as('organisationBoard');
  page = await theatre.open(`/#/Enterprise/${id}?tab=economy`, { as: board });
  page.setDefaultTimeout(8000);
});
afterAll(() => theatre.close());

const list = (name: string) => page.locator('.related-list', { has: page.getByRole('heading', { name, exact: true }) });
const heading = () => page.locator('.record-page h2').innerText();

/** A row of cells, each left by Tab, the last by Enter. */
async function enter(...cells: string[]) {
  for (const [place, text] of cells.entries()) {
    await page.keyboard.type(text, { delay: 15 });
    await page.keyboard.press(place < cells.length - 1 ? 'Tab' : 'Enter');
  }
}

async function posts() {
  const { rows } = await theatre.owner.query<{ told: string }>(
    `select concat_ws(', ', p.full_name, o.kind, o.started_on) as told from enterprise_post o join person p on p.id = o.person_id
     where o.enterprise_id = $1 order by o.started_on desc`,
    [id],
  );
  return rows.map(({ told }) => told);
}

describe('a list of a record', () => {
  test('is a sheet: what is typed into its last row belongs to the record', async () => {
    const managers = list('Người quản lý, đại diện');
    await managers.getByText('Lê Thị Cúc').waitFor();

    await managers.locator('[aria-rowindex="3"] > [aria-colindex="2"]').click();
    await enter('do huu bach', 'người quản lý', '3/2/2024');

    await eventually(async () => (await posts()).at(0)?.startsWith('Đỗ Hữu Bách'), true);
    await managers.getByRole('link', { name: 'Mở dạng bảng (2)' }).waitFor();
  });

  test('is corrected where it stands, and what was done there is taken back and done again, after a reload, too', async () => {
    const second = async () => (await posts())[1]?.split(',')[0];
    const cell = () => list('Người quản lý, đại diện').locator('[aria-rowindex="2"] > [aria-colindex="2"]');
    await cell().click();
    await enter('nguyen van an');
    await eventually(second, 'Nguyễn Văn An');

    await page.keyboard.press('Control+z');
    await eventually(second, 'Lê Thị Cúc');
    await page.reload();
    await cell().click();
    await page.keyboard.press('Control+y');
    await eventually(second, 'Nguyễn Văn An');
    await page.reload();
    await cell().click();
    await page.keyboard.press('Control+z');

    await eventually(second, 'Lê Thị Cúc');
  });

  test('gives the keyboard back at Escape', async () => {
    await list('Người quản lý, đại diện').locator('[aria-rowindex="2"] > [aria-colindex="2"]').click();
    await page.keyboard.press('Escape');

    await eventually(() => page.evaluate(() => document.activeElement?.textContent), 'Mở dạng bảng (2)');
  });

  test('without rows is opened by adding one, typed into before it is read, and stays open with what is not written over a reload', async () => {
    let read = () => {};
    const isRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('page: workforceSurveys')) await isRead;
      await route.continue();
    });

    await page.getByRole('button', { name: 'Thêm: Khảo sát lao động' }).click();
    await enter('31/2/2024', '120');
    read();
    const surveys = list('Khảo sát lao động');
    await surveys.getByRole('button', { name: /ô chưa ghi/ }).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    page.once('dialog', (dialog) => dialog.accept());
    await page.reload();
    await surveys.getByText('31/2/2024').click();
    await enter('30/6/2024');

    const surveyed = async () => (await theatre.owner.query('select enterprise_id as of, workers from workforce_survey')).rows;
    await eventually(surveyed, [{ of: id, workers: 120 }]);
  });
});

test('nothing of a page that is moved up is seen above its heading', async () => {
  await page.locator('.record-page h2').waitFor();
  await page.evaluate(async () => {
    scrollTo(0, 400);
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

  expect(await page.evaluate(() => document.elementFromPoint(700, 10)?.closest('header')?.className)).toContain('MuiAppBar');
});

test('a change in the history is given back by itself, and not over what somebody else wrote since', async () => {
  const kept = async () => (await theatre.owner.query<{ note: string }>('select note from enterprise where id = $1', [id])).rows[0]?.note;
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  const note = page.getByRole('textbox', { name: 'Ghi chú', exact: true }).first();
  await note.fill('về sau');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await eventually(kept, 'về sau');
  await page.getByRole('tab', { name: 'Lịch sử sửa đổi' }).click();

  await page.getByRole('button', { name: 'Trả về “lúc đầu”' }).click();
  await eventually(kept, 'lúc đầu');
  const again = page.getByRole('button', { name: 'Trả về “về sau”' });
  await again.waitFor();
  await theatre.owner.query(`update enterprise set note = 'của người khác', version = version + 1 where id = $1`, [id]);
  await again.click();

  await page.getByText(/vừa sửa ô này nên chưa trả lại/).waitFor();
  expect(await kept()).toBe('của người khác');
});

test('rows deleted from a list are in the history, and come back from there: one alone, or all that went with it', async () => {
  const count = async () =>
    (
      await theatre.owner.query<{ told: string }>(
        `select (select count(*) from enterprise_post where enterprise_id = $1) || ' ' ||
         (select count(*) from workforce_survey where enterprise_id = $1) as told`,
        [id],
      )
    ).rows[0]?.told;
  const { id: surveyId } = await make(theatre.owner, WorkforceSurvey, { enterpriseId: id, surveyedOn: '2023-06-30', workers: 90 });
  const { rows } = await theatre.owner.query<{ id: string; version: number }>(
    'select id, version from enterprise_post where enterprise_id = $1 order by started_on limit 1',
    [id],
  );
  const before = await count();
  const [posts, surveys] = String(before).split(' ').map(Number);
  await board(
    'mutation ($operation: ID!, $deletes: SaveDeletes) { save(operation: $operation, deletes: $deletes) { problems { code } } }',
    {
      operation: randomUUID(),
      deletes: { enterprisePosts: rows, workforceSurveys: [{ id: surveyId, version: 1 }] },
    },
  );
  await page.goto(`${theatre.site}/#/Enterprise/${id}?tab=history`);
  await page.reload();
  const restore = (label: string) => page.getByRole('button', { name: `Khôi phục: ${label}` });

  await restore('Khảo sát lao động').click();
  const asked = page.getByRole('dialog', { name: 'Khôi phục “Khảo sát lao động”?' });
  await asked.getByRole('button', { name: 'Khôi phục cả 2 dòng' }).waitFor();
  await asked.getByRole('button', { name: 'Chỉ dòng này' }).click();
  await eventually(count, `${Number(posts) - 1} ${surveys}`);
  await restore('Khảo sát lao động').waitFor({ state: 'detached' });
  let isCut = true;
  await page.route('**/graphql', (route) =>
    isCut && route.request().postData()?.includes('mutation Save') ? route.abort() : route.continue(),
  );
  await restore('Chức danh quản lý doanh nghiệp').click();
  await page.locator('.unsent').getByText('1 thay đổi chưa gửi').waitFor();
  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
  isCut = false;

  await eventually(count, before);
  await page.unrouteAll({ behavior: 'wait' });
});

describe('from a sheet', () => {
  beforeAll(async () => {
    await page.goto(`${theatre.site}/#/Enterprise?q=may`);
    await eventually(sheetOn(page).total, '3/4 dòng');
    await sheetOn(page).click(1, 'Tên doanh nghiệp');
    await page.keyboard.press('Control+Enter');
    await eventually(heading, 'Công ty May 1');
  });

  test('the rows before and after are one key away, as its filter and order have them', async () => {
    const place = () => page.locator('.neighbours').innerText();
    expect((await place()).trim()).toBe('1 / 3');

    await page.keyboard.press('Alt+ArrowDown');
    await eventually(heading, 'Công ty May 2');
    await page.reload();
    await eventually(async () => (await place()).trim(), '2 / 3');
    await page.getByRole('button', { name: 'Dòng sau (Alt+↓)' }).click();
    await eventually(heading, 'Công ty May 3');
    expect(await page.getByRole('button', { name: 'Dòng sau (Alt+↓)' }).isDisabled()).toBe(true);
    await page.keyboard.press('Alt+ArrowUp');

    await eventually(heading, 'Công ty May 2');
  });

  test('leaving what is typed and not saved asks first', async () => {
    const name = page.getByRole('textbox', { name: /^Tên doanh nghiệp/ });
    await name.fill('Công ty May Hai');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('dialog', { name: 'Rời trang này?' }).getByRole('button', { name: 'Ở lại' }).click();
    expect([await heading(), await name.inputValue()]).toEqual(['Công ty May 2', 'Công ty May Hai']);

    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('button', { name: 'Bỏ và rời trang' }).click();

    await eventually(heading, 'Công ty May 1');
  });

  test('one comes back to the row one stood on last', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await eventually(heading, 'Công ty May 2');

    await page.getByRole('navigation', { name: 'Vị trí' }).getByRole('link', { name: 'Doanh nghiệp' }).click();

    await eventually(sheetOn(page).active, [2, 'Tên doanh nghiệp']);
  });
});

describe('a row made by its form', () => {
  test('may name a row that is made with it, and is opened once both are kept', async () => {
    await page.goto(`${theatre.site}/#/EnterprisePost/create`);
    await page.getByRole('combobox', { name: 'Doanh nghiệp *' }).fill('cong ty may 3');
    await page.getByRole('combobox', { name: 'Loại *' }).fill('người quản lý');
    await page.getByLabel('Từ ngày *').fill('1/6/2026');
    await page.getByRole('combobox', { name: 'Người *' }).fill('Trần Thị Hoà');
    await page.keyboard.press('Tab');
    const asked = page.getByRole('dialog', { name: /Trần Thị Hoà/ });
    await asked.getByRole('radio', { name: 'Thêm mới “Trần Thị Hoà” vào Người' }).check();
    await asked.getByRole('button', { name: 'Đồng ý' }).click();

    await page.getByRole('button', { name: 'Lưu', exact: true }).click();

    await page.waitForURL(/#\/EnterprisePost\/[0-9a-f-]{36}$/);
    await eventually(heading, 'Trần Thị Hoà');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('is made without a text that could not be read, which stays until it can', async () => {
    await page.goto(`${theatre.site}/#/Enterprise/create`);
    await page.getByLabel('Tên doanh nghiệp *').fill('Công ty Ngói Tân Yên');
    await page.getByLabel('Mã số thuế *').fill('2499100224');
    await page.getByLabel('Ngày thành lập').fill('31/02/2021');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await eventually(heading, 'Công ty Ngói Tân Yên');
    await page.getByText(/^Không có ngày này/).waitFor();

    await page.getByLabel('Ngày thành lập').fill('28/02/2021');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();

    await page.waitForURL(/#\/Enterprise\/[0-9a-f-]{36}$/);
    await eventually(() => page.getByLabel('Ngày thành lập').inputValue(), '28/02/2021');
  });

  test('is not offered by its address to who may not make any', async () => {
    const reader = await theatre.open('/#/Enterprise/create', { as: await theatre.as('standingCommittee') });

    await reader.getByText('Bạn không có quyền xem mục này với vai trò hiện tại.').waitFor();
  });
});
