import { citizenIdParts, faultOfTaxCode, isPhone } from '../../../shared/checks.js';
import type { Format, Kind } from '../../../shared/kinds.js';
import type { Problem, ProblemCode } from '../../../shared/problem.js';
import { clean } from '../../../shared/text.js';
import { isUuid } from '../../../shared/uuid.js';
import type { Field } from '../../model/field.js';
import { isDay } from '../bind.js';
import type { Plain } from './change.js';

/** Why a value is not taken. */
export interface Fault {
  code: ProblemCode;
  detail?: Problem['detail'];
}
type Reading = Plain | Fault;

export const isFault = (reading: Reading): reading is Fault => typeof reading === 'object' && reading !== null;

/** One cell as JSON brought it, as it is kept. Nothing is guessed: what is odd is refused, unless somebody answers for it. */
export function readValue(field: Field, json: unknown, overridden: boolean): Reading {
  if (json === null || json === undefined || json === '') return null;
  return readers[field.kind](json, field, overridden);
}

const fault = (code: ProblemCode, detail?: Problem['detail']): Fault => (detail ? { code, detail } : { code });

const readers: Record<Kind, (json: unknown, field: Field, overridden: boolean) => Reading> = {
  text: readText,
  name: readText,
  code: readText,
  secret: readSecret,
  integer: (json, field) => (Number.isSafeInteger(json) ? between(Number(json), field) : fault('NUMBER_INVALID')),
  number: (json, field) => (isAmount(json) ? between(json, field) : fault('NUMBER_INVALID')),
  day: (json) => (isDay(json) && isSane(json) ? json : fault('DATE_INVALID')),
  moment: readMoment,
  flag: (json) => (typeof json === 'boolean' ? json : fault('INVALID')),
  choice: (json, { choices = {} }) => (typeof json === 'string' && Object.hasOwn(choices, json) ? json : fault('UNKNOWN_CHOICE')),
  link: (json) => (isUuid(json) ? json.toLowerCase() : fault('UNKNOWN_REFERENCE')),
  json: (json) => JSON.stringify(json),
};

function readText(json: unknown, field: Field, overridden: boolean): Reading {
  if (typeof json !== 'string') return fault('INVALID');
  const text = clean(json);
  if (text === '') return null;
  if (field.max !== undefined && text.length > field.max) return fault('TOO_LONG', { max: field.max });
  const found = field.format ? formats[field.format]?.(text) : null;
  return found && !(overridden && overridable.has(found.code)) ? found : text;
}

/** No legal text publishes the rule of the check digit, so a code on paper may be right against it (domain paper 7.1). */
const overridable = new Set<ProblemCode>(['TAX_CODE_CHECKSUM']);

/** What is shown in place of a secret is not one. */
function readSecret(json: unknown, field: Field): Reading {
  const text = readText(json, { max: longestSecret, ...field }, false);
  return typeof text === 'string' && text.includes('*') ? fault('INVALID') : text;
}
const longestSecret = 100;

/** Numbers are kept with three decimals; a fourth would be lost without a word. */
const isAmount = (json: unknown): json is number => typeof json === 'number' && Number.isFinite(json) && Number(json.toFixed(3)) === json;

function between(value: number, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Field): Reading {
  if (value < min) return fault('TOO_SMALL', { min });
  return value > max ? fault('TOO_LARGE', { max }) : value;
}

/** Nobody here was born before 1900 and nothing is planned after 2099: such a year is a slip of the pen. */
const isSane = (day: string) => day >= '1900' && day < '2100';

function readMoment(json: unknown): Reading {
  if (typeof json !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(json) || !isSane(json)) return fault('DATE_INVALID');
  const moment = new Date(json);
  return Number.isNaN(moment.getTime()) ? fault('DATE_INVALID') : moment.toISOString();
}

const formats: { [F in Format]?: (text: string) => Fault | null } = {
  taxCode: (code) => {
    const found = faultOfTaxCode(code);
    return found && fault(found);
  },
  citizenId: (id) => (citizenIdParts(id) ? null : fault('CCCD_FORMAT')),
  phone: (phone) => (isPhone(phone) ? null : fault('PHONE_FORMAT')),
  email: (address) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? null : fault('INVALID')),
  webAddress: (address) => (isWebAddress(address) ? null : fault('WEB_ADDRESS_SCHEME')),
};

/** `javascript:` is an address, too. */
const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
