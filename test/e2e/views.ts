import type { Page } from 'playwright-core';
import { paste } from './clipboard.js';
import { placesOn } from './places.js';
import { sheetOn } from './sheet.js';

/** A page in a state of its own. */
export interface View {
  view: string;
  /** Who sits before it: nobody, unless said. */
  who?: 'board' | 'admin';
  path: string;
  /** What is done there before one looks. */
  act?: (page: Page) => Promise<unknown>;
  /** What is to be seen then. */
  ready: string;
  /** The widest window in which it is there, if not in every one. */
  widest?: number;
  /** What a library breaks that we can't mend: rules of axe. */
  forgiven?: readonly string[];
}

export const enterprise = '00000000-0000-7000-8000-000000000010';
export const person = '00000000-0000-7000-8000-000000000020';
const record = `/#/Enterprise/${enterprise}`;
const firm = 'Công ty TNHH May Nhã Nam';
const way = ['Xã Nhã Nam', 'Ngoài khu, cụm', firm, `Chi bộ ${firm}`];

const tabs = {
  economy: 'Xã Nhã Nam',
  party: `Chi bộ ${firm}`,
  association: 'Thêm:',
  plan: 'Thêm:',
  timeline: '10/02/2011',
  history: 'Thêm mới',
};

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const cell = (page: Page, column: string) => sheetOn(page).click(1, column);

const entered = (page: Page) => page.getByRole('button', { name: /^Vai trò: / }).waitFor();

const intoPlan = (page: Page) => page.getByRole('link', { name: /KH\/HU/ }).click();

async function intoIndicator(page: Page) {
  await intoPlan(page);
  await page.getByRole('link', { name: 'K1 Đảng viên kết nạp trong doanh nghiệp', exact: true }).click();
}

async function type(page: Page, column: string, text: string) {
  await cell(page, column);
  await page.keyboard.type(`${text}\n`);
}

export const views: readonly View[] = [
  { view: 'sign-in', path: '/#/login', ready: 'Mật khẩu' },
  { view: 'a link that is over', path: '/#/welcome/none', ready: 'đã hết hạn' },

  { view: 'sheet', who: 'board', path: '/#/Enterprise', ready: firm },
  { view: 'empty sheet', who: 'board', path: '/#/Dialogue', ready: 'Chưa có dòng nào' },
  { view: 'sheet that nothing matches', who: 'board', path: '/#/Enterprise?q=khong%20co', ready: 'Không có dòng nào khớp' },
  { view: 'choice of columns', who: 'board', path: '/#/Enterprise', act: press('Cột'), ready: 'Tìm cột' },
  {
    view: 'menu of a column',
    who: 'board',
    path: '/#/Enterprise',
    act: async (page) => {
      await cell(page, 'Mã số thuế');
      await page.keyboard.press('Shift+Alt+ArrowDown');
    },
    ready: 'Cố định đến cột này',
  },
  { view: 'menu of saved sheets', who: 'board', path: '/#/Enterprise', act: press('Bảng đã lưu'), ready: 'Lưu thành bảng mới…' },
  {
    view: 'name of a saved sheet',
    who: 'board',
    path: '/#/Enterprise',
    act: async (page) => {
      await press('Bảng đã lưu')(page);
      await page.getByRole('menuitem', { name: 'Lưu thành bảng mới…' }).click();
    },
    ready: 'Tên bảng',
  },
  {
    view: 'sharing of a saved sheet',
    who: 'board',
    path: '/#/Enterprise?q=may',
    act: async (page) => {
      await press('Bảng đã lưu')(page);
      await page.getByRole('menuitem', { name: 'Lưu thành bảng mới…' }).click();
      await page.getByRole('textbox', { name: 'Tên bảng' }).fill('Ngành may');
      await page.keyboard.press('Enter');
      await press('Ngành may')(page);
      await page.getByRole('menuitem', { name: 'Chia sẻ với cơ quan…' }).click();
    },
    ready: 'Người xem sẽ thấy cả những gì bạn đã gõ để tìm và lọc',
  },
  {
    view: 'saved sheet there is none of',
    who: 'board',
    path: '/#/Enterprise?view=00000000-0000-4000-8000-000000000001',
    ready: 'Bảng đã lưu này không còn',
  },
  { view: 'condition', who: 'board', path: '/#/Enterprise', act: press('Lọc'), ready: 'Thêm điều kiện' },
  {
    view: 'paste preview',
    who: 'board',
    path: '/#/Enterprise',
    act: async (page) => {
      await cell(page, 'Mã số thuế');
      await paste(page, '2499100496\nkhông rõ');
    },
    ready: 'Xem trước khi dán',
  },
  {
    view: 'question before a deletion',
    who: 'board',
    path: '/#/Enterprise',
    act: async (page) => {
      await cell(page, 'Mã số thuế');
      await press('Xóa dòng (Ctrl+−)')(page);
    },
    ready: 'Hủy',
  },
  {
    view: 'since which day',
    who: 'board',
    path: '/#/Enterprise',
    act: (page) => type(page, 'Tình trạng', 'Tạm ngừng kinh doanh'),
    ready: 'Thay đổi từ ngày nào?',
  },
  {
    view: 'cells to look at again',
    who: 'board',
    path: '/#/Enterprise',
    act: async (page) => {
      await type(page, 'Mã số thuế', 'không rõ');
      // What another view left half answered is among them.
      await page.getByRole('button', { name: /^\d+ ô chưa ghi$/ }).click();
    },
    ready: 'Ô cần xem lại',
  },

  {
    view: 'what is rarely done in a sheet',
    who: 'board',
    path: '/#/Enterprise',
    widest: 1366,
    act: press('Việc khác'),
    ready: 'Tìm và thay',
  },
  { view: 'what one did in a sheet', who: 'board', path: '/#/Enterprise', act: press('Các việc đã làm'), ready: 'Sửa ghi chú' },
  { view: 'what one did, row by row', who: 'board', path: '/#/doings', act: press('Xem thay đổi: Sửa ghi chú'), ready: 'Gọi lại' },
  { view: 'undo on trial', who: 'board', path: '/#/doings', act: press('Hoàn tác: Sửa điện thoại'), ready: 'Sẽ hoàn tác 1 dòng.' },
  { view: 'number to be shown whole', who: 'board', path: `/#/Person/${person}`, act: press('Xem đủ số'), ready: 'Đã xem' },

  { view: 'record', who: 'board', path: record, ready: 'Thông tin' },
  ...Object.entries(tabs).map(([tab, ready]): View => ({ view: `record, ${tab}`, who: 'board', path: `${record}?tab=${tab}`, ready })),
  { view: 'new record', who: 'board', path: '/#/Enterprise/create', ready: 'Thêm doanh nghiệp' },
  { view: 'record that is gone', who: 'board', path: '/#/Enterprise/00000000-0000-7000-8000-000000000099', ready: 'Không có hồ sơ này' },

  ...[...way, 'Giáp Thị Mây'].map(
    (ready, depth): View => ({
      view: `by place, level ${depth}`,
      who: 'board',
      path: '/#/places',
      act: async (page) => {
        for (const step of way.slice(0, depth)) await placesOn(page).into(step);
      },
      ready,
    }),
  ),
  { view: 'documents', who: 'board', path: '/#/plan/documents', ready: '301-NQ/TU' },
  { view: 'clauses', who: 'board', path: '/#/plan/documents', act: intoPlan, ready: 'Lưu ý về nguyên văn' },
  { view: 'tasks', who: 'board', path: '/#/plan/tasks?by=date', ready: 'Phối hợp' },
  {
    view: 'tree of a unit',
    who: 'board',
    path: '/#/PartyUnit',
    act: async (page) => {
      await cell(page, 'Tên tổ chức đảng');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('tab', { name: 'Cây tổ chức' }).click();
    },
    ready: 'Cây tổ chức ngày',
  },
  { view: 'what was shipped', who: 'admin', path: '/#/plan/documents', act: intoIndicator, ready: 'Bản phát hành kèm sản phẩm' },
  {
    view: 'copy of what was shipped',
    who: 'admin',
    path: '/#/plan/documents',
    act: async (page) => {
      await intoIndicator(page);
      await press('Lập bản sao')(page);
    },
    ready: 'Sao kèm',
  },
  {
    view: 'what could not be read',
    who: 'board',
    path: '/#/account',
    act: async (page) => {
      await entered(page);
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('link', { name: 'Xem theo địa bàn' }).click();
    },
    ready: 'Chưa tải được',
  },
  {
    view: 'search',
    who: 'board',
    path: '/#/account',
    act: async (page) => {
      await entered(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('nha nam');
    },
    ready: `Chi bộ ${firm}`,
  },
  { view: 'looks to choose', who: 'board', path: '/#/account', act: press('Cách hiển thị'), ready: 'Khoảng cách dòng' },
  { view: 'roles to choose', who: 'board', path: '/#/account', act: press('Vai trò: Ban Tổ chức'), ready: 'Đăng xuất' },
  { view: 'what the role may not see', who: 'board', path: '/#/users', ready: 'Bạn không có quyền' },
  { view: 'nowhere', who: 'board', path: '/#/nowhere', ready: 'Không có trang này' },

  { view: 'own account', who: 'admin', path: '/#/account', ready: 'Đổi mật khẩu' },
  { view: 'accounts', who: 'admin', path: '/#/users', ready: 'organisationBoard thử' },
  { view: 'new account', who: 'admin', path: '/#/users', act: press('Thêm tài khoản'), ready: 'Giao ngay một vai trò' },
  {
    view: 'one account',
    who: 'admin',
    path: '/#/users',
    act: (page) => page.getByRole('link', { name: 'organisationBoard thử' }).click(),
    ready: 'Lịch sử tài khoản',
  },
  { view: 'sessions', who: 'admin', path: '/#/users/sessions', ready: 'organisationBoard thử' },
  { view: 'failed sign-ins', who: 'admin', path: '/#/users/failures', ready: 'Tên không có' },
  {
    view: 'GraphiQL',
    who: 'admin',
    path: '/graphiql',
    ready: 'adminUnits',
    // CodeMirror's unnamed textareas, its lines that only the mouse moves, and tabs with a button in them.
    forgiven: ['label', 'scrollable-region-focusable', 'nested-interactive'],
  },
];
