import { columnsOf } from '../../../admin/src/grid/columns.js';
import { layOut, untakenIn } from '../../../admin/src/grid/headings.js';
import { officeTable } from '../../workbooks/officeTable.js';
import { board } from '../world.js';

const all = columnsOf(board, 'Enterprise');
const visible = all.filter(({ usual }) => usual);
const keys = (block: string[][], from = 0) =>
  layOut(block, visible, all, from).parts.map(({ sources }) => sources.map(({ column }) => column?.key ?? null));
const untaken = (block: string[][], from = 0) =>
  layOut(block, visible, all, from).parts.flatMap((part) => untakenIn(part).map(({ heading }) => heading));

test('a block without headings goes by place from the active cell on', () => {
  const { isNamed, rows, left } = layOut(
    [
      ['May Nhã Nam', '2499100496'],
      ['', ''],
    ],
    visible,
    all,
    0,
  );

  expect(keys([['May Nhã Nam', '2499100496']])).toEqual([['name', 'taxCode']]);
  expect([isNamed, rows.length, left]).toEqual([false, 1, []]);
});

test('headings are known by label and alias, whatever their case and accents', () => {
  const block = [
    ['STT', 'TÊN DN', 'mst', 'Xã, phường', 'Khu, cụm công nghiệp', 'Thành phần kinh tế', 'Thành lập'],
    ['1', 'May Nhã Nam', '2499100496', 'Xã Cao Xá', 'CCN Lăng Cao', 'Ngoài nhà nước', '10/2/2011'],
  ];

  expect(keys(block)).toEqual([[null, 'name', 'taxCode', 'site.areaId', 'site.zoneId', 'standing.ownership', 'foundedOn']]);
});

test('two lines may share the naming, with their numbers below', () => {
  const block = [
    ['Tên doanh nghiệp', 'Mã số thuế', 'Ngày, tháng, năm', ''],
    ['', '', 'Thành lập', 'Đi vào hoạt động'],
    ['(1)', '(2)', '(3)', '(4)'],
    ['May Nhã Nam', '2499100496', '10/2/2011', '11/4/2011'],
  ];

  expect(keys(block)).toEqual([['name', 'taxCode', 'foundedOn', 'operatingOn']]);
  expect(layOut(block, visible, all, 0).rows.map(({ number }) => number)).toEqual([4]);
});

test('what stands under several headings is named by all of them together or not at all', () => {
  const columns = columnsOf(board, 'WorkforceSurvey');
  const block = [
    ['TT', 'MST', '2023', '', '2024', ''],
    ['', '', 'Tổng số', 'Nữ', 'Tổng số', 'Nữ'],
    ['1', '2499100496', '5', '2', '6', '3'],
  ];

  expect(layOut(block, columns, columns, 0).parts[0]?.sources.map(({ column }) => column?.key ?? null)).toEqual([
    null,
    'enterpriseId',
    null,
    null,
    null,
    null,
  ]);
});

test('a name that happens to be a heading does not make its row one', () => {
  expect(layOut([['Doanh nghiệp', '2499100496', 'x', 'y']], visible, all, 0).isNamed).toBe(false);
});

test('a column named twice is taken once, but a row may be named by its code and by its name', () => {
  const surveys = columnsOf(board, 'WorkforceSurvey');
  const [named] = layOut(
    [
      ['STT', 'MST', 'Tên đơn vị'],
      ['1', '2499100496', 'May'],
    ],
    surveys,
    surveys,
    0,
  ).parts;

  expect(
    keys([
      ['Tên doanh nghiệp', 'Tên DN', 'Mã số thuế'],
      ['A', 'B', '1'],
    ]),
  ).toEqual([['name', null, 'taxCode']]);
  expect(named?.sources.map(({ column }) => column?.key ?? null)).toEqual([null, 'enterpriseId', 'enterpriseId']);
});

test('what goes to no column is told by its heading, or by its place; running numbers and empty columns are not', () => {
  const block = [
    ['STT', 'Tên doanh nghiệp', 'Mã số thuế', 'Thành lập', 'Chủ doanh nghiệp', 'Cột trống', ''],
    ['1', 'May Nhã Nam', '2499100496', '10/2/2011', 'Nguyễn Văn An', '', 'x'],
  ];

  expect(untaken(block)).toEqual(['Chủ doanh nghiệp', '7']);
  expect(untaken([['a', 'b']], visible.length - 1)).toEqual(['2']);
  expect(untaken([['a', '']], visible.length - 1)).toEqual([]);
});

/** Of each sheet of the samples, the columns its headings go to, and those that no column of that sheet takes. */
const sheets: [table: string, resource: string, taken: string, untaken: string[]][] = [
  [
    'enterprises',
    'Enterprise',
    'name taxCode site.address site.zoneId standing.legalForm standing.ownership charterCapital foundedOn operatingOn phone industryId standing.status',
    ['Họ và tên', 'Chức danh', 'Số CCCD', 'Tỷ lệ vốn góp (%)'].map((name) => `Người đại diện theo pháp luật: ${name}`),
  ],
  [
    'workforce',
    'WorkforceSurvey',
    'enterpriseId enterpriseId foreigners insured unionMembers youthMembers veterans surveyedOn',
    ['31/12/2023', '31/12/2024', '30/6/2025', '30/6/2026'].flatMap((day) => [`${day}: Tổng số`, `${day}: Nữ`]),
  ],
  [
    'members',
    'PartyMember',
    'person.fullName cardNumber person.citizenId person.bornOn admittedOn officialOn registration.unitId standing.is',
    ['Chi bộ nơi cư trú'],
  ],
  [
    'units',
    'PartyUnit',
    'name kind seat.enterpriseId establishedOn secretary.memberId status endedOn',
    [
      'Quyết định thành lập: Số',
      'Hình thức thành lập',
      'Bí thư: Số CCCD',
      'Khuyết bí thư từ ngày',
      'Số chi ủy viên',
      'Đại hội gần nhất',
      'Nhiệm kỳ (tháng)',
      'Quy chế: Làm việc',
      'Quy chế: Phối hợp',
      'VB đồng ý lập đảng bộ dưới 30 ĐV',
    ],
  ],
  [
    'employments',
    'Employment',
    'personId enterpriseId enterpriseId job startedOn endedOn',
    ['Số CCCD', 'Giới tính', 'Ngày sinh', 'Sinh hoạt tạm thời tại'],
  ],
];

test.each(sheets)('%s goes into %s by its headings', async (table, resource, taken, left) => {
  const columns = columnsOf(board, resource);
  const [part] = layOut(await officeTable(table), columns, columns, 0).parts;

  const filled = (part?.sources ?? []).filter(({ sample }) => sample.length > 0);
  expect(filled.flatMap(({ column }) => column?.key ?? [])).toEqual(taken.split(' '));
  expect(part && untakenIn(part).map(({ heading }) => heading)).toEqual(left);
});

test('four tables on one sheet are each read by their own headings', async () => {
  const columns = columnsOf(board, 'MassOrganisation');
  const { parts } = layOut(await officeTable('organisations'), columns, columns, 0);

  expect(parts.map(({ title }) => title)).toEqual([
    'I. CÔNG ĐOÀN CƠ SỞ',
    'II. CHI ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH',
    'III. CHI HỘI, TỔ PHỤ NỮ',
    'IV. CHI HỘI CỰU CHIẾN BINH',
  ]);
  expect(parts.map(({ sources }) => sources.flatMap(({ column }) => column?.key ?? []).join(' '))).toEqual([
    'name enterpriseId enterpriseId decisionNumber establishedOn survey.members head.personId',
    'enterpriseId enterpriseId name survey.members head.personId decisionNumber',
    'enterpriseId enterpriseId survey.members establishedOn',
    'name enterpriseId establishedOn survey.members',
  ]);
});
