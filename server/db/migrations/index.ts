import { First1795354482056 } from './1795354482056-First.js';

/** In the order in which they run. Written by `npm run migration:generate`. */
export const migrations = [First1795354482056];
