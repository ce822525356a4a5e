import { taxCheckDigit } from '../../shared/checks.js';
import type { Stage } from './browser.js';

/** Fifty enterprises as an Excel clipboard has them, with headings. */
export const fiftyBricks = [
  'Tên doanh nghiệp\tMã số thuế',
  ...Array.from({ length: 100 }, (_, place) => `24992${String(place).padStart(4, '0')}`)
    .flatMap((nine) => (taxCheckDigit(nine) === null ? [] : [`Gạch ${nine}\t${nine}${taxCheckDigit(nine)}`]))
    .slice(0, 50),
].join('\r\n');

/** How many of them are written. */
export const countBricks = async ({ owner }: Stage) => (await owner.query(`select from enterprise where name like 'Gạch%'`)).rowCount;
