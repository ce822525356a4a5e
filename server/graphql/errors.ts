import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Forbidden, Refused } from '../access/refused.js';
import { Refusal } from '../session/refusal.js';

/** The one place where what went wrong becomes what the asker is told. */
export function told(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = { ...(formatted.path ? { path: formatted.path } : {}), ...(formatted.locations ? { locations: formatted.locations } : {}) };
  if (cause instanceof Refusal) return { message: cause.message, ...place, extensions: { ...cause.extensions } };
  if (cause instanceof Refused)
    return { message: cause.message, ...place, extensions: { code: 'BAD_USER_INPUT', ...(cause.limit ? { limit: cause.limit } : {}) } };
  if (cause instanceof Forbidden)
    return { message: cause.message, ...place, extensions: { code: 'FORBIDDEN', resource: cause.resource, field: cause.field ?? null } };
  if (isUnavailable(cause))
    return { message: 'Cơ sở dữ liệu tạm thời chưa phục vụ được, hãy thử lại.', ...place, extensions: { code: 'UNAVAILABLE' } };
  const refused = refusedBy(codeOf(cause));
  if (refused) return { message: refused.message, ...place, extensions: { code: 'BAD_USER_INPUT', limit: refused.limit } };
  const code = formatted.extensions?.code;
  if (cause instanceof GraphQLError && (code !== 'INTERNAL_SERVER_ERROR' || tooManyWrong.test(cause.message)))
    return { message: plain(cause.message), ...place, extensions: { code: 'BAD_USER_INPUT', ...limitOf(formatted) } };
  return {
    message: `Có lỗi ngoài dự kiến. Mã tra cứu: ${noted(cause)}`,
    ...place,
    extensions: { code: 'INTERNAL', reference: reference(cause) },
  };
}

/** What graphql-js says when it stops counting the wrong values of a request; Apollo takes it for a fault of ours. */
const tooManyWrong = /^Too many errors processing variables/;

const references = new WeakMap<object, string>();

/** What the log and the asker both hold. */
function reference(cause: unknown): string {
  const key = cause instanceof Object ? cause : new Error(String(cause));
  const known = references.get(key) ?? randomUUID().slice(0, 8);
  references.set(key, known);
  return known;
}

function noted(cause: unknown): string {
  const id = reference(cause);
  process.stderr.write(`${new Date().toISOString()} ${id} ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  return id;
}

/** By its members: an error of node itself may come from another realm. */
const said = (cause: unknown, name: 'code' | 'message'): string => String(Object(cause)[name] ?? '');
const codeOf = (cause: unknown) => said(cause, 'code');
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  '08003',
  '40P01',
  '40001',
]);

/** Postgres is gone, starting or full up, or others write the same rows; the same request may go through in a moment. */
function isUnavailable(cause: unknown): boolean {
  if (cause instanceof GraphQLError) return false;
  const errors: unknown = Object(cause).errors;
  if (Array.isArray(errors)) return errors.some(isUnavailable);
  return away.has(codeOf(cause)) || /Connection terminated|timeout exceeded when trying to connect/.test(said(cause, 'message'));
}

/** What Postgres can't do for this asker, though nothing is wrong with it. */
function refusedBy(code: string): { message: string; limit: string } | null {
  if (code === '57014') return { message: 'Câu hỏi này mất quá nhiều thời gian, hãy hỏi hẹp hơn.', limit: 'time' };
  if (code.startsWith('54')) return { message: 'Câu hỏi này quá lớn, hãy hỏi hẹp hơn.', limit: 'size' };
  return code.startsWith('22') ? { message: 'Có giá trị nằm ngoài phạm vi cho phép.', limit: 'range' } : null;
}

/** Without what graphql-js guesses was meant; and it repeats what was sent, which may be megabytes. */
const plain = (message: string) => message.replace(/ Did you mean .*\?$/s, '').slice(0, 500);

function limitOf({ message, extensions }: GraphQLFormattedError): { limit?: unknown } {
  if (extensions?.limit !== undefined) return { limit: extensions.limit };
  return /more tha[nt] \d+ tokens/.test(message) ? { limit: 'tokens' } : {};
}
