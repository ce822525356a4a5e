import type { Root } from './question.js';

/** Fields of Query by name, and what each asks of the compiler. */
export const rootFields = new Map<string, Root>();
