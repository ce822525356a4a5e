/**
 * What every connection begins with. Days are those of Việt Nam, so `current_date` is today there; compiling a plan to machine
 * code costs more than our short queries gain by it; and a page looked up costs hardly more than the next one: what is asked often
 * is in memory, and few disks still turn (docs/bench.md: reading a whole table for a thousand rows took three times as long).
 *
 * @param statementMs longest a statement may take; 0 for as long as it needs.
 */
export const sessionOptions = (statementMs: number): string =>
  Object.entries({ timezone: 'Asia/Ho_Chi_Minh', statement_timeout: statementMs, jit: 'off', random_page_cost: 1.1 })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
