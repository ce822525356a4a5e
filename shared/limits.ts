/** What may be asked of the platform at once, as far as its own pages keep to it. The rest of it is said in `server/config.ts`. */

/** Fields at the root of one document: each is a read of its own, and nobody may bundle up thousands. */
export const mostAliases = 15;
/** Of one save. */
export const mostChanges = 5_000;
