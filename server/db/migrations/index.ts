import { First1795355959379 } from './1795355959379-First.js';

/** In the order in which they run. Written by `npm run migration:generate`. */
export const migrations = [First1795355959379];
