/**
 * A demonstration row is known by its id, for ever and wherever it is named: a UUIDv8 of ours, in which the number of the loading comes
 * second and the place of the row in it last. Nobody else makes such ids: clients make UUIDv7, the reference data has UUIDv5.
 */
const family = '00de3000';

/** Every id of a demonstration row lies between these, both of them included: a stretch of each primary key. */
export const demoIds = { first: `${family}-0000-8000-8000-000000000000`, last: `${family}-ffff-8fff-bfff-ffffffffffff` } as const;

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');

/** The operation of a loading, and the rows it makes: 1, 2 … */
export const demoId = (loading: number, row = 0) => `${family}-${hex(loading, 4)}-8000-8000-${hex(row, 12)}`;
