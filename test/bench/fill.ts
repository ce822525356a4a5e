/** How large the world of the bench is. */
export interface Scale {
  enterprises: number;
  members: number;
  units: number;
}

/** Row n of a table under an id like a client's: UUIDv7, growing with n. `kind` tells tables apart. */
const id = (kind: number, n: string) =>
  `(lpad(to_hex(1756000000000 + ${n}), 12, '0') || '7' || lpad(to_hex(${kind}), 3, '0') || '8' || substr(md5('${kind}:' || ${n}), 1, 15))::uuid`;
const enterprise = (n: string) => id(1, n);
const unit = (n: string) => id(4, n);
const person = (n: string) => id(7, n);
const member = (n: string) => id(8, n);

/** A number below `below` that looks like chance and is the same every time. */
const dice = (what: string, n: string, below: number | string) => `abs(hashint8((${n}) * 31 + ${hash(what)})::bigint) % ${below}`;
const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 65_521, 7);

const oneOf = (what: string, n: string, values: readonly string[]) =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${dice(what, n, values.length)}]`;
const day = (what: string, n: string, from: string, days: number) => `(date '${from}' + (${dice(what, n, days)})::int)`;

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Giáp', 'Thân'];
const middles = [
  'Văn',
  'Thị',
  'Đức',
  'Hữu',
  'Minh',
  'Ngọc',
  'Quang',
  'Thanh',
  'Xuân',
  'Thu',
  'Đình',
  'Bảo',
  'Khánh',
  'Hồng',
  'Mạnh',
  'Kim',
];
const givens = ['An', 'Bình', 'Cường', 'Dung', 'Đạt', 'Giang', 'Hà', 'Hùng', 'Huệ', 'Khoa', 'Lan', 'Linh', 'Mai', 'Nam', 'Oanh'].concat([
  ...['Phúc', 'Quyên', 'Sơn', 'Tâm', 'Thảo', 'Thủy', 'Trang', 'Tuấn', 'Uyên', 'Việt', 'Vân', 'Yến', 'Ân', 'Điệp', 'Ước'],
]);
const trades = ['May', 'Gỗ', 'Cơ khí', 'Bao bì', 'Thực phẩm', 'Xây dựng', 'Vận tải', 'Điện tử', 'Giày da', 'Nông sản', 'Vật liệu', 'Dệt'];
const places = ['Nhã Nam', 'Cao Thượng', 'Ngọc Thiện', 'Phúc Hòa', 'Liên Sơn', 'Đồng Điền', 'Tân Trung', 'Việt Lập', 'Quế Nham', 'Lam Cốt'];

const statuses = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED', 'NOT_AT_ADDRESS', 'DISSOLVING', 'TERMINATED'];
const ownerships = [
  'STATE_100',
  'STATE_50_UP',
  'STATE_BELOW_50',
  'NON_STATE_DOMESTIC',
  'FDI_PARTIAL',
  'FDI_100',
  'COOPERATIVE',
  'HOUSEHOLD',
];
const forms = ['PRIVATE_ENTERPRISE', 'LLC_1', 'LLC_2', 'JSC', 'COOPERATIVE', 'HOUSEHOLD_BUSINESS', 'BRANCH'];

/**
 * 26 present communes where reference data have 6, and 242 of the time when sites were registered where they have 22: as many as a
 * province has. Each of the 20 that are made up was joined from 11 old ones: it is one of 22 equal parts.
 */
const communes = 20;
const oldCommunes = 220;
const place = (kind: number, start: string, end: string, label: string, count: number) => `insert into admin_unit
    (id, version, code, name, full_name, kind, level, parent_id, started_on, ended_on)
  select ${id(kind, 'n')}, 1, '${label}' || lpad(n::text, 4, '0'), 'Thử ' || n, 'Xã Thử ' || n, 'COMMUNE', 'COMMUNE',
    (select id from admin_unit where level = 'PROVINCE' and ended_on is null), ${start}, ${end} from generate_series(1::bigint, ${count}) n`;
const madeUp = [
  place(20, `'1997-01-01'`, `'2025-07-01'`, 'C', oldCommunes),
  place(21, `'2025-07-01'`, 'null', 'M', communes),
  `insert into admin_unit_succession (id, version, before_id, after_id, kind, effective_on)
   select ${id(22, 'n')}, 1, ${id(20, 'n')}, ${id(21, `(1 + n % ${communes})`)}, 'MERGE', '2025-07-01' from generate_series(1::bigint, ${oldCommunes}) n`,
];

/** Rows to refer to: the communes in which sites lie, zones, industries. */
const given = `create temp table given as select
    array(select id from admin_unit where level = 'COMMUNE' and started_on <= '2020-01-01' and ended_on > '2020-01-01' order by code) as areas,
    array(select id from industrial_zone order by code) as zones,
    array(select id from industry where level = 2 order by scheme, code) as trades`;
const referred = (list: 'areas' | 'zones' | 'trades', n: string) => `${list}[1 + ${dice(list, n, `cardinality(${list})`)}]`;

interface Rows {
  into: string;
  columns: Record<string, string>;
  count: number;
  /** Only of these numbers. */
  where?: string;
}

/** The statements that make the world, each table at once. */
export function fill({ enterprises, members, units }: Scale): string[] {
  const seats = Math.floor(units * 0.75);
  const tables: Rows[] = [
    {
      into: 'enterprise',
      count: enterprises,
      columns: {
        id: enterprise('n'),
        name: `'Công ty ' || ${oneOf('form', 'n', ['TNHH', 'Cổ phần', 'TNHH một thành viên'])} || ' ' || ${oneOf('trade', 'n', trades)} || ' ' || ${oneOf('place', 'n', places)} || ' ' || n`,
        tax_code: `lpad((2400000000 + n)::text, 10, '0')`,
        tax_code_check: `'RIGHT'`,
        trading_name: `case when n % 3 = 0 then ${oneOf('trade', 'n', trades)} || ' ' || n end`,
        founded_on: day('founded', 'n', '1998-01-01', 9_800),
        operating_on: day('operating', 'n', '2000-01-01', 9_000),
        industry_id: referred('trades', 'n'),
        charter_capital: `(${dice('capital', 'n', 900_000)}) + 100`,
        phone: `'02043' || lpad((${dice('phone', 'n', 1_000_000)})::text, 6, '0')`,
        note: `case when n % 5 = 0 then 'Hồ sơ số ' || n end`,
      },
    },
    {
      into: 'enterprise_standing',
      count: enterprises,
      columns: { ...standing('n'), id: id(2, 'n'), started_on: day('standing', 'n', '2021-01-01', 1_500), ended_on: 'null::date' },
    },
    {
      into: 'enterprise_standing',
      count: enterprises,
      where: 'n % 5 = 0',
      columns: { ...standing('n'), id: id(3, 'n'), started_on: `date '2019-01-01'`, ended_on: `date '2021-01-01'` },
    },
    {
      into: 'enterprise_site',
      count: enterprises,
      columns: { ...site('n'), id: id(5, 'n'), is_main: 'true', started_on: day('site', 'n', '2020-01-01', 1_800) },
    },
    {
      into: 'enterprise_site',
      count: enterprises,
      where: 'n % 10 = 0',
      columns: { ...site('n + 1'), id: id(6, 'n'), enterprise_id: enterprise('n'), is_main: 'false', started_on: `date '2022-01-01'` },
    },
    {
      into: 'party_unit',
      count: units,
      columns: {
        id: unit('n'),
        name: `case when n <= 40 then 'Đảng bộ cơ sở ' else 'Chi bộ ' end || ${oneOf('place', 'n', places)} || ' ' || n`,
        code: `'TCD' || lpad(n::text, 6, '0')`,
        kind: `case when n <= 40 then 'GRASSROOTS_COMMITTEE' else 'BRANCH' end`,
        status: `'ACTIVE'`,
        established_on: day('established', 'n', '1990-01-01', 9_000),
        area_id: `case when n > ${seats} then ${referred('areas', 'n')} end`,
      },
    },
    {
      into: 'party_unit_placement',
      count: units,
      where: 'n > 40',
      columns: { id: id(9, 'n'), unit_id: unit('n'), parent_id: unit('1 + n % 40'), started_on: `date '2020-01-01'` },
    },
    {
      into: 'party_unit_enterprise',
      count: seats,
      where: 'n > 40',
      columns: {
        id: id(10, 'n'),
        unit_id: unit('n'),
        enterprise_id: enterprise(`(1 + ${dice('seat', 'n', enterprises)})`),
        is_main: 'true',
        started_on: `date '2020-01-01'`,
      },
    },
    {
      into: 'person',
      count: members,
      columns: {
        id: person('n'),
        full_name: `${oneOf('family', 'n', families)} || ' ' || ${oneOf('middle', 'n', middles)} || ' ' || ${oneOf('given', 'n', givens)}`,
        born_on: day('born', 'n', '1955-01-01', 17_000),
        gender: oneOf('gender', 'n', ['MALE', 'FEMALE']),
        phone: `'09' || lpad((${dice('mobile', 'n', 100_000_000)})::text, 8, '0')`,
        qualification: oneOf('qualification', 'n', ['INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER']),
      },
    },
    {
      into: 'party_member',
      count: members,
      columns: {
        id: member('n'),
        person_id: person('n'),
        card_number: `encode(sha256(n::text::bytea), 'base64') || '.' || lpad((n % 1000)::text, 3, '0')`,
        card_number_hash: `sha256(('card ' || n)::bytea)`,
        admitted_on: day('admitted', 'n', '1985-01-01', 14_000),
        political_theory: oneOf('theory', 'n', ['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED']),
      },
    },
    {
      into: 'member_standing',
      count: members,
      columns: {
        id: id(11, 'n'),
        member_id: member('n'),
        is: oneOf('standing', 'n', ['OFFICIAL', 'OFFICIAL', 'OFFICIAL', 'OFFICIAL', 'PROBATIONARY', 'EXEMPT']),
        started_on: `date '2021-01-01'`,
      },
    },
    {
      into: 'registration',
      count: members,
      columns: {
        id: id(12, 'n'),
        member_id: member('n'),
        unit_id: unit(`(1 + ${dice('unit', 'n', units)})`),
        kind: `'OFFICIAL'`,
        started_on: `date '2021-01-01'`,
      },
    },
    {
      into: 'employment',
      count: members,
      columns: {
        id: id(13, 'n'),
        person_id: person('n'),
        enterprise_id: enterprise(`(1 + ${dice('workplace', 'n', enterprises)})`),
        is_main: 'true',
        kind: oneOf('work', 'n', ['MANAGER', 'INDIRECT', 'DIRECT', 'DIRECT']),
        job: oneOf('job', 'n', ['Công nhân', 'Kế toán', 'Kỹ sư', 'Trưởng phòng', 'Lái xe']),
        started_on: day('employed', 'n', '2015-01-01', 3_500),
      },
    },
  ];
  return [...madeUp, given, ...tables.map(insert)];
}

const standing = (n: string) => ({
  enterprise_id: enterprise(n),
  status: oneOf('status', n, statuses),
  ownership: oneOf('ownership', n, ownerships),
  legal_form: oneOf('legal', n, forms),
});

const site = (n: string) => ({
  enterprise_id: enterprise(n),
  area_id: referred('areas', n),
  zone_id: `case when n % 7 = 0 then ${referred('zones', n)} end`,
  address: `'Thôn ' || (${dice('village', n, 40)}) || ', đường ' || (${dice('road', n, 400)})`,
});

const insert = ({ into, columns, count, where }: Rows) =>
  `insert into ${into} (version, ${Object.keys(columns)
    .map((column) => `"${column}"`)
    .join(', ')})
  select 1, ${Object.values(columns).join(', ')} from given, generate_series(1::bigint, ${count}) n${where ? ` where ${where}` : ''}`;
