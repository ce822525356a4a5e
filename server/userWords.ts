import type { Label } from '../shared/kinds.js';
import { roleNames } from './model/roles.js';

const names = roleNames.join(' ');
const usage: Label = {
  vi: `npm run user -- LỆNH
  add TÊN --role VAI_TRÒ [--display "HỌ TÊN"] [PHẠM_VI]…   thêm người dùng; mật khẩu ở đầu vào chuẩn
  grant TÊN --role VAI_TRÒ [PHẠM_VI]…                      giao thêm một vai trò từ hôm nay
  end TÊN --role VAI_TRÒ                                   thôi giao một vai trò từ hôm nay
  suspend TÊN | resume TÊN                                 ngừng, hoặc cho đăng nhập lại
  password TÊN                                             đặt mật khẩu khác, ở đầu vào chuẩn
  invite [TÊN]                                             liên kết một lần để đặt mật khẩu, hoặc lập quản trị viên đầu tiên
  list                                                     những người dùng và vai trò của họ
VAI_TRÒ: ${names}
PHẠM_VI: --place "XÃ", --unit "TỔ CHỨC ĐẢNG" hoặc --agency "CƠ QUAN", bằng tên, mã hoặc id; thêm @NGÀY khi tên hay mã đã dùng cho nhiều nơi
Ví dụ: npm run user -- add lan --role communeOfficer --display "Nguyễn Thị Lan" --place 07339@2026-01-01
       npm run user -- add binh --role unionFederation --agency "Công đoàn xã Tân Yên"`,
  en: `npm run user -- COMMAND
  add NAME --role ROLE [--display "FULL NAME"] [AREA]…     adds a user; the password on standard input
  grant NAME --role ROLE [AREA]…                           gives one more role from today on
  end NAME --role ROLE                                     takes a role back from today on
  suspend NAME | resume NAME                               keeps from signing in, or lets in again
  password NAME                                            sets another password, on standard input
  invite [NAME]                                            a link to set a password once, or to make the first administrator
  list                                                     the users and their roles
ROLE: ${names}
AREA: --place "COMMUNE", --unit "PARTY UNIT" or --agency "AGENCY", by name, code or id; with @DAY where a name or code was used for several
As in: npm run user -- add lan --role communeOfficer --display "Nguyễn Thị Lan" --place 07339@2026-01-01
       npm run user -- add binh --role unionFederation --agency "Công đoàn xã Tân Yên"`,
};

/** What `npm run user` says. */
export const words = {
  noCommand: { vi: `Không có lệnh {name}.\n${usage.vi}`, en: `There is no command {name}.\n${usage.en}` },
  whichCommand: { vi: `Không có lệnh nào.\n${usage.vi}`, en: `There is no command.\n${usage.en}` },
  notUnderstood: { vi: `Không hiểu {words}.\n${usage.vi}`, en: `{words} is not understood.\n${usage.en}` },
  tooMany: { vi: 'Thừa {words}: tên có dấu cách cần đặt trong ngoặc kép.', en: '{words} is too much: a name with spaces needs quotes.' },
  noUser: {
    vi: 'Không có người dùng {name}: npm run user -- list cho biết những ai có.',
    en: 'There is no user {name}: npm run user -- list tells whom there is.',
  },
  whichUser: {
    vi: 'Không có người dùng nào được nêu tên: npm run user -- list cho biết những ai có.',
    en: 'No user is named: npm run user -- list tells whom there is.',
  },
  taken: {
    vi: 'Đã có người dùng {name}: npm run user -- grant giao thêm vai trò cho người đã có.',
    en: 'There is a user {name}: npm run user -- grant gives one more role to who is there.',
  },
  whichRole: {
    vi: `Thiếu --role: hãy viết --role và một trong ${roleNames.join(', ')}.`,
    en: `--role is missing: write --role and one of ${roleNames.join(', ')}.`,
  },
  noRole: {
    vi: `Không có vai trò {role}: hãy viết --role và một trong ${roleNames.join(', ')}.`,
    en: `There is no role {role}: write --role and one of ${roleNames.join(', ')}.`,
  },
  notHeld: { vi: '{name} không giữ vai trò {role}.', en: '{name} does not hold the role {role}.' },
  invited: {
    vi: 'Đã có người dùng: hãy viết tên người được mời, như npm run user -- invite TÊN.',
    en: 'There are users: write the name of who is invited, as in npm run user -- invite NAME.',
  },
  added: { vi: 'Đã thêm {name}: {duty}.', en: '{name} is added: {duty}.' },
  granted: { vi: 'Đã giao {name}: {duty}.', en: '{name} has one more role: {duty}.' },
  ended: { vi: '{name} thôi giữ vai trò {role}.', en: '{name} does not hold the role {role} any more.' },
  suspended: { vi: '{name} không đăng nhập được nữa.', en: '{name} can not sign in any more.' },
  resumed: { vi: '{name} lại đăng nhập được.', en: '{name} can sign in again.' },
  passwordSet: {
    vi: 'Đã đặt mật khẩu của {name}; mọi phiên đăng nhập trước đó đã kết thúc.',
    en: 'The password of {name} is set; whoever was signed in under that name is so no more.',
  },
  link: {
    vi: 'Liên kết dùng một lần, trong một giờ, nối sau địa chỉ của hệ thống:\n/#/welcome/{token}',
    en: 'A link that works once, within an hour, to stand after the address of the platform:\n/#/welcome/{token}',
  },
  duty: {
    vi: '{role} ({places} địa bàn, {units} tổ chức, {agencies} cơ quan)',
    en: '{role} (places: {places}, units: {units}, agencies: {agencies})',
  },
  withoutArea: {
    vi: 'CHÚ Ý: chưa có {options}, nên vai trò này không thấy, không ghi được những gì được giao theo phạm vi.',
    en: 'ATTENTION: without {options} this role neither sees nor writes what is given out by area.',
  },
  or: { vi: 'hoặc', en: 'or' },
  areaEnded: { vi: 'CHÚ Ý: {area} đã kết thúc từ {day}.', en: 'ATTENTION: {area} ended on {day}.' },
  followed: { vi: 'Nay là: {successors}.', en: 'It is now: {successors}.' },
  ACTIVE: { vi: '', en: '' },
  WITHOUT_ROLE: { vi: 'không có vai trò', en: 'without a role' },
  INVITED: { vi: 'chưa đặt mật khẩu', en: 'has no password yet' },
  LOCKED: { vi: 'ngừng', en: 'suspended' },
  password: { vi: 'Mật khẩu (không hiện ra): ', en: 'Password (not shown): ' },
} as const satisfies Record<string, Label>;
