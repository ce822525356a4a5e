import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody can guess, as a cookie or a link carries them. */
export const newToken = () => randomBytes(32).toString('base64url');

/** What the database keeps instead of a token. No salt and no slowness: a token has nothing to try out. */
export const digest = (token: string) => createHash('sha256').update(token).digest('hex');
