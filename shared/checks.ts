import type { NoteCode } from './parsed.js';

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The tenth digit of a tax code, or null where the nine before it allow none (domain 7.1; no legal text publishes the rule). */
export function taxCheckDigit(nine: string): number | null {
  const rest = weights.reduce((sum, weight, place) => sum + weight * Number(nine[place]), 0) % 11;
  return rest === 0 ? null : 10 - rest;
}

/** What is wrong with a tax code as it is stored: `0100109106`, `0314409058-002`, or the twelve digits of a person. */
export function faultOfTaxCode(code: string): 'TAX_CODE_FORMAT' | 'TAX_CODE_CHECKSUM' | null {
  if (/^\d{12}$/.test(code)) return citizenIdParts(code) ? null : 'TAX_CODE_FORMAT';
  if (!/^\d{10}(?:-(?!000)\d{3})?$/.test(code)) return 'TAX_CODE_FORMAT';
  return taxCheckDigit(code.slice(0, 9)) === Number(code[9]) ? null : 'TAX_CODE_CHECKSUM';
}

export type Sex = 'MALE' | 'FEMALE';

export interface CitizenIdParts {
  /** The province or, beyond the list, the country where the birth was registered. */
  province: string;
  provinceKnown: boolean;
  sex: Sex;
  birthYear: number;
}

/** Circular 07/2016/TT-BCA, appendix 1: the 63 provinces of then; numbers do not change when provinces merge. */
const provinces = new Set(
  `001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048
   049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096`.split(
    /\s+/,
  ),
);

/** `PPP G YY RRRRRR`: G says century and sex (domain 8.1). It has no check digit. Null where it is no number of a person born by `today`. */
export function citizenIdParts(id: string, today?: string): CitizenIdParts | null {
  const [, province = '', century = '', year = ''] = id.match(/^(\d{3})([0-3])(\d{2})\d{6}$/) ?? [];
  const birthYear = (century < '2' ? 1900 : 2000) + Number(year);
  if (century === '' || (today !== undefined && birthYear > Number(today.slice(0, 4)))) return null;
  return { province, provinceKnown: provinces.has(province), sex: Number(century) % 2 === 0 ? 'MALE' : 'FEMALE', birthYear };
}

/** Where a citizen id and what else is known of the person differ: to be confirmed, never refused (domain 8.1). */
export function oddOfCitizenId(id: string, person: { bornOn?: string | null; sex?: string | null }): NoteCode[] {
  const parts = citizenIdParts(id);
  if (parts === null) return [];
  const odd: NoteCode[] = [];
  if (!parts.provinceKnown) odd.push('CCCD_PROVINCE_UNKNOWN');
  if (person.bornOn && Number(person.bornOn.slice(0, 4)) !== parts.birthYear) odd.push('CCCD_BIRTH_YEAR_MISMATCH');
  if (person.sex && person.sex !== parts.sex) odd.push('CCCD_GENDER_MISMATCH');
  return odd;
}

/** Mobiles, fixed lines (all eleven digits since 2017), and the hotlines of firms (domain 8.2). */
export const isNationalPhone = (digits: string) => /^(?:0[35789]\d{8}|02\d{9}|1[89]00\d{4}(?:\d{2})?)$/.test(digits);

/** A phone as it is stored: E.164. */
export const isPhone = (phone: string) =>
  phone.startsWith('+84') ? isNationalPhone(`0${phone.slice(3)}`) || isNationalPhone(phone.slice(3)) : /^\+[1-9]\d{7,14}$/.test(phone);
