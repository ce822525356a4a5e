import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { PartyUnit } from '../../server/resources/party/partyUnit.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { keyboardOf } from './keyboard.js';
import { sheetOn } from './sheet.js';

let theatre: Stage;
let page: Page;

beforeAll(async () => {
  theatre = await stage();
  for (const [place, work] of ['May Nhã Nam', 'Cơ khí Việt Lập'].entries()) {
    await make(theatre.owner, Enterprise, { name: `Công ty TNHH ${work}`, taxCode: `249910022${place}` });
    await make(theatre.owner, PartyUnit, { name: `Chi bộ Công ty TNHH ${work}` });
  }
  page = await theatre.open('/#/PartyMember', { as: await theatre.as('organisationBoard') });
  await eventually(sheetOn(page).total, '0 dòng');
});
afterAll(() => theatre.close());

const pace = 2;
const families = ['Nguyễn Văn', 'Trần Thị', 'Đỗ Hữu', 'Giáp Ngọc', 'Lương Đức'];
const givens = ['Ước', 'Thuỷ', 'Khuê', 'Bưởi'];
const names = families.flatMap((family) => givens.map((given) => `${family} ${given}`));
/** From here on they belong to the other unit. */
const other = 10;

test('a clerk enters twenty members by the keyboard alone, each in one row', async () => {
  const keyboard = await keyboardOf(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key, { delay: pace });
  };
  /** A few letters of a name, until the list below the cell has only that one left. */
  const choose = async (letters: string) => {
    await page.keyboard.type(letters, { delay: pace });
    await page.locator('.suggest [aria-selected="true"]').waitFor();
  };
  const asked = page.getByRole('dialog');

  await press('Control+End', 'Home');
  for (const [place, name] of names.entries()) {
    await keyboard.uniKey(name, pace);
    await press('Tab');
    await page.keyboard.type(`${place + 1}/2/199${place % 10}`, { delay: pace });
    await press('Tab', 'Tab', 'Tab');
    await page.keyboard.type('3/2/2024', { delay: pace });
    await press('Tab', 'Tab');
    const work = place < other ? 'nha' : 'viet';
    const fills = [() => choose(work), () => choose('ct'), () => choose(work)];
    for (const [step, fill] of fills.entries()) {
      if (place % other === 0) await fill();
      else await press('Control+d');
      await press(step < 2 ? 'Tab' : 'Enter');
      // The first of all is asked for a day, once.
      if (place === 0 && step === 0) {
        await asked.waitFor();
        await press('Enter');
        await asked.waitFor({ state: 'hidden' });
      }
    }
  }

  await eventually(written, names.map(kept));
  await eventually(sheetOn(page).pending, ['']);
});

const kept = (name: string, place: number) => {
  const work = place < other ? 'May Nhã Nam' : 'Cơ khí Việt Lập';
  const day = String(place + 1).padStart(2, '0');
  return [name, `199${place % 10}-02-${day}`, `Chi bộ Công ty TNHH ${work}`, '2024-02-03', 'OFFICIAL', `Công ty TNHH ${work}`].join(', ');
};

/** Each member with the day of birth, unit and since when, standing and workplace, as the database has them. */
async function written(): Promise<string[]> {
  const { rows } = await theatre.owner.query<{ told: string }>(
    `select concat_ws(', ', p.full_name, p.born_on, u.name, r.started_on, s."is", e.name) as told
     from party_member m join person p on p.id = m.person_id
     join registration r on r.member_id = m.id join party_unit u on u.id = r.unit_id
     join member_standing s on s.member_id = m.id
     join employment w on w.person_id = p.id join enterprise e on e.id = w.enterprise_id order by m.id`,
  );
  return rows.map(({ told }) => told);
}
