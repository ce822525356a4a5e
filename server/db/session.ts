/**
 * What every connection begins with. Days are those of Việt Nam, so `current_date` is today there; compiling a plan to machine
 * code costs more than our short queries gain by it.
 *
 * @param statementMs longest a statement may take; 0 for as long as it needs.
 */
export const sessionOptions = (statementMs: number): string =>
  Object.entries({ timezone: 'Asia/Ho_Chi_Minh', statement_timeout: statementMs, jit: 'off' })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
