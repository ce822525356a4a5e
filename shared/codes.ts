import { citizenIdParts, faultOfTaxCode, isNationalPhone, isPhone, oddOfCitizenId } from './checks.js';
import { type Parsed, refused, taken } from './parsed.js';
import { clean } from './text.js';

export interface CodeCustom {
  /** Nobody is born after this day. */
  today?: string;
  /** An administrator answers for a wrong check digit of a tax code. */
  override?: boolean;
}

const accepts = {
  taxCode: {
    vi: 'mã số thuế 10 số, 13 số (0314409058-002) hoặc 12 số định danh',
    en: 'a tax code of 10, 13 (0314409058-002) or 12 digits',
  },
  citizenId: { vi: 'số CCCD gồm 12 chữ số', en: 'a citizen id of 12 digits' },
  phone: { vi: 'một số điện thoại, ví dụ 0912 345 678 hoặc 0204 385 1234', en: 'one phone number such as 0912 345 678 or 0204 385 1234' },
};

/** Digits and what else was really meant: without spaces, dots, the apostrophe Excel users put before text, and with one kind of dash. */
const bare = (text: string) =>
  clean(text)
    .replace(/^'|[\s.]/g, '')
    .replace(/[‐‑–—−]/g, '-');

/** Excel eats the zero a code begins with: `199128105` was `0199128105` if its check digit says so. */
export function parseTaxCode(text: string, { today, override }: CodeCustom = {}): Parsed<string> {
  const typed = bare(text);
  const company = ofCompany(typed);
  if (company !== null) return judged(company, override);

  const padded = /^[1-9]/.test(typed) ? `0${typed}` : '';
  const restored = ofCompany(padded);
  if (restored !== null && faultOfTaxCode(restored) === null) return taken(restored, 'TAX_CODE_LEADING_ZERO_RESTORED');
  if (citizenIdParts(typed, today)) return taken(typed, 'NOT_AN_ENTERPRISE', ...oddOfCitizenId(typed, {}));
  if (citizenIdParts(padded, today)?.provinceKnown) return taken(padded, 'TAX_CODE_LEADING_ZERO_RESTORED', 'NOT_AN_ENTERPRISE');
  return refused('TAX_CODE_FORMAT', accepts.taxCode);
}

/** Ten digits, or thirteen with the dash before the last three. */
function ofCompany(typed: string): string | null {
  const [, company, branch] = typed.match(/^(\d{10})(?:-?(\d{3}))?$/) ?? [];
  return company === undefined ? null : branch === undefined ? company : `${company}-${branch}`;
}

function judged(code: string, override = false): Parsed<string> {
  const fault = faultOfTaxCode(code);
  if (fault === 'TAX_CODE_CHECKSUM' && override) return taken(code, 'TAX_CODE_CHECKSUM_OVERRIDDEN');
  return fault === null ? taken(code) : refused(fault, accepts.taxCode);
}

/** A number that lost its zeros is restored; text that begins with a zero has lost none, and eleven digits of it are a slip. */
export function parseCitizenId(text: string, { today }: CodeCustom = {}): Parsed<string> {
  const typed = bare(text);
  if (citizenIdParts(typed, today)) return taken(typed, ...oddOfCitizenId(typed, {}));
  const padded = /^[1-9]\d{9,10}$/.test(typed) ? typed.padStart(12, '0') : '';
  if (citizenIdParts(padded, today)?.provinceKnown) return taken(padded, 'CCCD_LEADING_ZERO_RESTORED');
  return refused('CCCD_FORMAT', accepts.citizenId);
}

/** Any spelling of one phone as E.164: `0204.000.0798` is `+842040000798`. */
export function parsePhone(text: string): Parsed<string> {
  const typed = bare(text).replace(/[()-]/g, '').replace(/^00/, '+');
  if (typed.startsWith('+') && !typed.startsWith('+84')) return isPhone(typed) ? taken(typed) : refused('PHONE_FORMAT', accepts.phone);

  const [, subscriber = ''] = typed.match(/^(?:\+84|84(?=\d{9,10}$))0?(\d+)$/) ?? [];
  const national = [typed, `0${subscriber}`, subscriber].find(isNationalPhone);
  if (national !== undefined) return taken(international(national));
  return isNationalPhone(`0${typed}`)
    ? taken(international(`0${typed}`), 'PHONE_LEADING_ZERO_RESTORED')
    : refused('PHONE_FORMAT', accepts.phone);
}

const international = (national: string) => `+84${national.replace(/^0/, '')}`;

/** As it is dialled here: `0912 345 678`, `0204 000 0798`, `024 3825 1234`, `1900 1234`; numbers of other countries stay. */
export function showPhone(phone: string): string {
  if (!phone.startsWith('+84')) return phone;
  const digits = phone.slice(3);
  if (/^1[89]00/.test(digits)) return digits.replace(/^(\d{4})/, '$1 ');
  return `0${digits}`.replace(/^(02[48])(\d{4})(\d{4})$|^(02\d\d)(\d{3})(\d{4})$|^(\d{4})(\d{3})(\d{3})$/, '$1$4$7 $2$5$8 $3$6$9');
}
