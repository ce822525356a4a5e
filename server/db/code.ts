/** The code of an error, of the system (`ENOENT`) or of PostgreSQL (`57P01`). */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
