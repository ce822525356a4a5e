import { Petition } from '../../../server/resources/plan/petition.js';
import { make } from '../../make.js';
import { type Stage, stage } from '../browser.js';
import { deskOf } from './desk.js';
import { agency, town } from './town.js';

const people = 'Ủy ban nhân dân huyện Tân Yên';

let theatre: Stage;
let here: Awaited<ReturnType<typeof town>>;

beforeAll(async () => {
  theatre = await stage();
  here = await town(theatre.owner);
});
afterAll(() => theatre.close());

test('the mass mobilisation board keeps a dialogue, who came and what was asked of whom; members it only reads', async () => {
  const { sheet, offered, go, write, history, columns, newRows } = await deskOf(theatre, 'massMobilisation');
  const menu = await offered();
  expect(menu).toEqual(expect.arrayContaining(['Đối thoại, gặp gỡ', 'Kiến nghị', 'Đảng viên', 'Hành vi cản trở']));
  expect(menu.filter((name) => ['Tài khoản', 'Truy vấn GraphQL'].includes(name))).toEqual([]);

  const topic = 'Đối thoại với công nhân may';
  await go('Đối thoại, gặp gỡ', 0);
  await write(1, { 'Ngày tổ chức': '15/04/2026', 'Chủ đề': topic, 'Số người dự': '120' });
  await go('Doanh nghiệp dự đối thoại', 0);
  await write(1, { 'Cuộc đối thoại': topic, 'Doanh nghiệp': 'May Nhã Nam' });
  await go('Kiến nghị', 0);
  await write(1, {
    'Doanh nghiệp': 'May Nhã Nam',
    'Nêu tại đối thoại': topic,
    'Nội dung': 'Thiếu chỗ trông trẻ gần nhà máy',
    'Ngày kiến nghị': '15/04/2026',
    'Cơ quan trả lời': people,
  });
  expect(await history(1, 'Nội dung')).toMatch(/massMobilisation thử[\s\S]*Thiếu chỗ trông trẻ/);

  await go('Đảng viên', 2);
  expect(await sheet.text(1, 'Họ và tên')).toBe('Giáp Thị Mây');
  expect(await newRows()).toBe(0);
  expect(await columns()).not.toContain('Số thẻ đảng viên');
});

test('the propaganda board reports a conference and a good model; of members it knows nothing', async () => {
  const own = await agency(theatre.owner, 'Ban Tuyên giáo Huyện ủy Tân Yên');
  const { page, offered, go, write, history } = await deskOf(theatre, 'propaganda', { agencies: [own] });
  const menu = await offered();
  expect(menu).toEqual(expect.arrayContaining(['Tuyên truyền', 'Mô hình, cách làm hay', 'Học tập, quán triệt', 'Tổ chức đảng']));
  expect(menu.filter((name) => ['Người', 'Đảng viên', 'Đối tượng kết nạp', 'Hành vi cản trở', 'Tài khoản'].includes(name))).toEqual([]);

  await go('Tuyên truyền', 0);
  await write(1, {
    'Hình thức': 'Hội nghị',
    'Chủ đề': 'Vì sao doanh nghiệp nên có chi bộ',
    'Đối tượng': 'Chủ doanh nghiệp',
    'Ngày tổ chức': '20/05/2026',
    'Số người dự': '64',
  });
  expect(await history(1, 'Chủ đề')).toMatch(/propaganda thử[\s\S]*Vì sao doanh nghiệp nên có chi bộ/);
  await go('Mô hình, cách làm hay', 0);
  await write(1, { 'Tên mô hình': 'Chi bộ ba ca', 'Tổ chức đảng': 'Chi bộ May Nhã Nam', 'Ngày công nhận': '01/06/2026' });

  await page.goto(`${theatre.site}/#/PartyMember`);
  await page.getByText('Không có trang này, hoặc vai trò hiện tại của bạn không được xem.').waitFor();
});

test('the people’s committee counts workers’ housing and answers what is asked of it; what is asked of others it leaves', async () => {
  const [own, other] = [await agency(theatre.owner, people), await agency(theatre.owner, 'Huyện đoàn Tân Yên')];
  for (const [matter, agencyId] of [
    ['Đường vào cụm hay ngập', own],
    ['Sân bóng cho công nhân', other],
  ] as const)
    await make(theatre.owner, Petition, { enterpriseId: here.timber.enterprise, matter, agencyId, raisedOn: '2025-05-04' });
  const { page, sheet, offered, go, rowOf, enter, write, history, columns } = await deskOf(theatre, 'peoplesCommittee', {
    agencies: [own],
  });
  const menu = await offered();
  expect(menu).toEqual(expect.arrayContaining(['Khảo sát khu, cụm', 'Doanh nghiệp', 'Kiến nghị', 'Tiêu chí thi đua']));
  expect(menu.filter((name) => ['Người', 'Đảng viên', 'Đối tượng kết nạp', 'Hành vi cản trở', 'Tài khoản'].includes(name))).toEqual([]);

  await go('Khảo sát khu, cụm', 0);
  await write(1, {
    'Khu, cụm': 'Cụm công nghiệp Đồng Đình',
    'Ngày khảo sát': '30/06/2026',
    'Tỷ lệ lấp đầy (%)': '62,5',
    'Chỗ ở công nhân': '240',
  });
  expect(await history(1, 'Khu, cụm')).toMatch(/peoplesCommittee thử[\s\S]*62,5/);

  const asked = await theatre.owner.query('select from petition');
  await go('Kiến nghị', asked.rows.length);
  const [answered, left] = [await rowOf('Nội dung', 'Đường vào cụm hay ngập'), await rowOf('Nội dung', 'Sân bóng cho công nhân')];
  await write(answered, { 'Ngày trả lời': '20/05/2025', 'Trả lời': 'Nạo vét cống trước mùa mưa' });
  await enter(left, 'Trả lời', 'Không phải việc của chúng tôi');
  expect(await sheet.mark(left, 'Trả lời')).toBe('closed');
  await sheet.click(left, 'Trả lời');
  await page.getByText('Chỉ để xem: dòng này không thuộc phần việc của vai trò này').waitFor();
  await go('Doanh nghiệp', 2);
  expect((await columns()).filter((name) => ['Người liên hệ', 'Thái độ của chủ doanh nghiệp'].includes(name))).toEqual([]);
});
