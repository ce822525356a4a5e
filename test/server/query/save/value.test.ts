import { type Field, fieldsOf, type RowClass } from '../../../../server/model/field.js';
import { readValue } from '../../../../server/query/save/value.js';
import { resources } from '../../../../server/resources/index.js';
import { cellKind } from '../../../../shared/parse.js';
import { typedCases } from '../../../shared/golden.js';
import { Farm, Farmer } from './nouns.js';

const field = (row: RowClass, name: string): Field => fieldsOf(row).find((candidate) => candidate.name === name) ?? fail(name);
const fail = (name: string): never => {
  throw new Error(`no field ${name}`);
};

const tooLong = 'x'.repeat(31);
const slip = { code: 'DATE_INVALID' };

test.each<[string, unknown, unknown]>([
  ['name', 'Đồi  chè', 'Đồi chè'],
  ['name', 7, { code: 'INVALID' }],
  ['name', tooLong, { code: 'TOO_LONG', detail: { max: 30 } }],
  ['code', '0100109106', '0100109106'],
  ['code', '0100109107', { code: 'TAX_CODE_CHECKSUM' }],
  ['code', '123', { code: 'TAX_CODE_FORMAT' }],
  ['phone', '+84912345678', '+84912345678'],
  ['phone', '0912 345 678', { code: 'PHONE_FORMAT' }],
  ['website', 'https://trai.vn', 'https://trai.vn'],
  ['website', 'javascript:alert(1)', { code: 'WEB_ADDRESS_SCHEME' }],
  ['website', 'trai.vn', { code: 'WEB_ADDRESS_SCHEME' }],
  ['crop', 'TEA', 'TEA'],
  ['crop', 'tea', { code: 'UNKNOWN_CHOICE' }],
  ['crop', 'constructor', { code: 'UNKNOWN_CHOICE' }],
  ['hectares', 499.999, 499.999],
  ['hectares', 1.2345, { code: 'NUMBER_INVALID' }],
  ['hectares', '12', { code: 'NUMBER_INVALID' }],
  ['hectares', 500.001, { code: 'TOO_LARGE', detail: { max: 500 } }],
  ['workers', -1, { code: 'TOO_SMALL', detail: { min: 0 } }],
  ['workers', 2 ** 31, { code: 'TOO_LARGE', detail: { max: 2_147_483_647 } }],
  ['workers', 1.5, { code: 'NUMBER_INVALID' }],
  ['organic', 'yes', { code: 'INVALID' }],
  ['foundedOn', '2024-02-29', '2024-02-29'],
  ['foundedOn', '2023-02-29', slip],
  ['foundedOn', '0202-01-01', slip],
  ['foundedOn', '29/02/2024', slip],
  ['seenAt', '2026-11-22T20:15:00+07:00', '2026-11-22T13:15:00.000Z'],
  ['seenAt', '2026-11-22', slip],
  ['villageId', '0192F0E0-0000-7000-8000-000000000001', '0192f0e0-0000-7000-8000-000000000001'],
  ['villageId', 'Nhã Nam', { code: 'UNKNOWN_REFERENCE' }],
  ['villageId', { eq: 'x' }, { code: 'UNKNOWN_REFERENCE' }],
  ['name', '', null],
  ['name', ' \u200b ', null],
  ['workers', null, null],
])('%s: %j', (name, json, expected) => {
  expect(readValue(field(Farm, name), json, false)).toEqual(expected);
});

test('a wrong check digit is taken when somebody answers for it, a wrong form never', () => {
  expect(readValue(field(Farm, 'code'), '0100109107', true)).toBe('0100109107');
  expect(readValue(field(Farm, 'code'), '123', true)).toEqual({ code: 'TAX_CODE_FORMAT' });
});

test('a secret is checked by its format, and its mask is none', () => {
  expect(readValue(field(Farmer, 'citizenId'), '024090000123', false)).toBe('024090000123');
  expect(readValue(field(Farmer, 'citizenId'), '*********123', false)).toEqual({ code: 'CCCD_FORMAT' });
  expect(readValue(field(Farmer, 'citizenId'), '12345', false)).toEqual({ code: 'CCCD_FORMAT' });
});

const fields = resources.flatMap((row) => fieldsOf(row));
const fieldOf = (kind: string) => fields.find((candidate) => cellKind(candidate.kind, candidate.format ?? null) === kind);
/** Numbers besides have limits of their own in each field. */
const kinds = ['text', 'name', 'code', 'day', 'flag', 'phone', 'taxCode', 'citizenId'];

test.each(kinds)('what the sheet makes of a %s of the golden file is taken as it is', (kind) => {
  const asked = typedCases.filter((one) => one.kind === kind && one.code === undefined);
  const field = fieldOf(kind) ?? fail(kind);

  const taken = asked.map(({ input, value, custom }) => ({ input, value: readValue(field, value, custom?.override === true) }));

  expect(taken).toEqual(asked.map(({ input, value }) => ({ input, value })));
});
