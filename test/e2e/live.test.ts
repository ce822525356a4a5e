import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { WorkforceSurvey } from '../../server/resources/economy/workforceSurvey.js';
import { PartyMember } from '../../server/resources/party/partyMember.js';
import { Person } from '../../server/resources/party/person.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

const [name, taxCode] = ['Tên doanh nghiệp', 'Mã số thuế'];
const codes = ['2499100224', '2499100496'];

let theatre: Stage;
let mine: SheetOnPage;
let theirs: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
});
afterAll(() => theatre.close());

beforeEach(async () => {
  await theatre.owner.query('delete from enterprise');
  await make(theatre.owner, Enterprise, { name: 'An Khang', taxCode: codes[0] ?? null });
  await make(theatre.owner, Enterprise, { name: 'Bình Minh', taxCode: codes[1] ?? null });
  [mine, theirs] = await Promise.all([opened(), opened()]);
});
afterEach(() => Promise.all([mine, theirs].map(({ page }) => page.context().close())));

async function opened(path = '/#/Enterprise'): Promise<SheetOnPage> {
  const sheet = sheetOn(await theatre.open(path, { as: await theatre.as('organisationBoard') }));
  await sheet.number(1).waitFor();
  return sheet;
}

async function type(sheet: SheetOnPage, row: number, column: string, text: string) {
  await sheet.click(row, column);
  await sheet.page.keyboard.type(text);
}

/** From here on the sheet follows what others do, for it has just done so. */
async function isFollowing(sheet: SheetOnPage) {
  await type(theirs, 2, name, 'Bình Minh Nay\n');
  await eventually(() => sheet.text(2, name), 'Bình Minh Nay');
}

const stored = async (code = codes[0]) =>
  (await theatre.owner.query<{ name: string }>('select name from enterprise where tax_code = $1', [code])).rows[0]?.name;

/** As if there were no news of the sheet at first. */
const isFresh = async (sheet: SheetOnPage, row: number, column: string) => (await sheet.mark(row, column)) === 'fresh';

test('what one writes appears before the other, who stays where he is, with his half-typed cell', async () => {
  await type(mine, 2, name, 'Bình Minh Xa');

  await type(theirs, 1, name, 'An Khang Mới\n');
  await eventually(() => mine.text(1, name), 'An Khang Mới');
  expect(await isFresh(mine, 1, name)).toBe(true);
  expect(await mine.active()).toEqual([2, name]);
  await eventually(() => isFresh(mine, 1, name), false);
  await mine.page.keyboard.type('\n');

  await eventually(() => stored(codes[1]), 'Bình Minh Xa');
  await eventually(() => theirs.text(2, name), 'Bình Minh Xa');
});

test('whoever is typing into a cell when another writes it is asked, and nothing is lost unseen', async () => {
  await type(mine, 1, name, 'An Khang Của Tôi');

  await type(theirs, 1, name, 'An Khang Của Anh\n');
  await eventually(() => stored(), 'An Khang Của Anh');
  await mine.page.keyboard.type('\n');

  const dialog = mine.page.getByRole('dialog', { name: 'Ô người khác vừa sửa (1)' });
  await dialog.getByRole('radio', { name: /^An Khang Của Anh/ }).waitFor();
  expect(await stored()).toBe('An Khang Của Anh');
});

test('who is at work on a row is told beside its number while he types', async () => {
  await type(theirs, 2, name, 'Bình');
  await mine.number(2).getByRole('img', { name: 'organisationBoard thử đang sửa' }).waitFor();
  expect(await mine.number(1).getByRole('img').count()).toBe(0);
  expect(await theirs.number(2).getByRole('img').count()).toBe(0);

  await theirs.page.keyboard.press('Escape');

  await mine.number(2).getByRole('img').waitFor({ state: 'detached' });
});

test('a new row elsewhere moves nothing: a quiet word says that the list has changed', async () => {
  const news = mine.page.getByRole('button', { name: 'Danh sách đã thay đổi · Tải lại' });
  await isFollowing(mine);
  await type(theirs, 3, name, 'An Bình\n');
  await type(theirs, 3, taxCode, '2499100721\n');
  await eventually(() => stored('2499100721'), 'An Bình');

  await news.waitFor();
  expect([await mine.text(1, name), await mine.text(2, name), await mine.total()]).toEqual(['An Khang', 'Bình Minh Nay', '2 dòng']);
  expect(await theirs.page.getByRole('button', { name: /^Danh sách đã thay đổi/ }).count()).toBe(0);
  await news.click();

  await eventually(mine.total, '3 dòng');
  await news.waitFor({ state: 'detached' });
});

test('a row that another deletes keeps its place, struck out and not to be typed into, until the list is read again', async () => {
  await isFollowing(mine);
  await type(mine, 1, name, 'An Khang Xa\n');
  await eventually(() => theirs.text(1, name), 'An Khang Xa');
  await theirs.number(1).click();
  await theirs.page.keyboard.press('Control+-');
  await theirs.page.getByRole('button', { name: 'Xóa', exact: true }).click();

  await eventually(mine.total, '1 dòng');
  expect(await mine.number(1).locator('.row-number').getAttribute('title')).toContain('Dòng này đã bị xóa');
  expect([await mine.text(1, name), await mine.text(2, name)]).toEqual(['An Khang Xa', 'Bình Minh Nay']);
  await type(mine, 1, name, 'Không gõ được\n');
  expect(await mine.text(1, name)).toBe('An Khang Xa');
  await mine.page.getByRole('button', { name: '1 dòng không còn' }).click();

  await eventually(() => mine.text(1, name), 'Bình Minh Nay');
});

test('a page whose session is ended from elsewhere says so by itself', async () => {
  const reader = await theatre.as('organisationBoard');
  const page = await theatre.open('/#/Enterprise', { as: reader });
  await isFollowing(sheetOn(page));

  await theatre.owner.query('update session set revoked_at = now() where user_id = $1', [reader.actor.id]);
  const asked = page.getByRole('dialog', { name: 'Phiên này đã được kết thúc từ nơi khác.' });

  await asked.waitFor();
  await page.context().close();
});

test('what was written while the page heard nothing is there when it hears again', async () => {
  await isFollowing(mine);
  await theatre.owner.query(`update enterprise set name = 'An Khang Xưa', version = version + 1 where tax_code = $1`, [codes[0]]);
  await theatre.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hat-nhan hearing' and datname = current_database()`,
  );

  await eventually(() => mine.text(1, name), 'An Khang Xưa');
});

test('a sheet that shows a person’s name beside a member follows the person', async () => {
  const person = await make(theatre.owner, Person, { fullName: 'Nguyễn Thị Thử' });
  await make(theatre.owner, PartyMember, { personId: person.id });
  const [members, people] = await Promise.all([opened('/#/PartyMember'), opened('/#/Person')]);
  await eventually(() => members.text(1, 'Họ và tên'), 'Nguyễn Thị Thử');

  await type(people, 1, 'Họ và tên', 'Nguyễn Thị Mới\n');

  await eventually(() => members.text(1, 'Họ và tên'), 'Nguyễn Thị Mới');
  await Promise.all([members, people].map(({ page }) => page.context().close()));
});

test('a list on the page of a record follows what others write into its rows', async () => {
  const { id } = await make(theatre.owner, Enterprise, { name: 'Cơ khí Tân Yên' });
  await make(theatre.owner, WorkforceSurvey, { enterpriseId: id, surveyedOn: '2026-06-30', workers: 120 });
  const page = await theatre.open(`/#/Enterprise/${id}?tab=economy`, { as: await theatre.as('organisationBoard') });
  const list = sheetOn(page);
  const surveys = await opened('/#/WorkforceSurvey');
  await eventually(() => list.text(1, 'Tổng số lao động'), '120');

  await type(surveys, 1, 'Tổng số lao động', '135\n');

  await eventually(() => list.text(1, 'Tổng số lao động'), '135');
  await Promise.all([page, surveys.page].map((each) => each.context().close()));
});
