import { viWords } from './viWords.js';

/** Codes come from the server; one that has no words yet is shown as it is. */
export const hasWord = (group: 'code' | 'reason', key: string): boolean => Object.hasOwn(viWords[group], key);
