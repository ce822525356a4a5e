/** Of the definitions in this folder. Raised with a release that changes one of them. */
export const edition = '2026.1';
