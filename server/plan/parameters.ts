import type { Parameter } from '../resources/rules/parameter.js';
import { edition } from './edition.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';
import { ruleBookId } from './ruleBooks.js';
import { type Setting, settings } from './settings.js';

/** Every setting that conditions name, with the value it starts with. */
export const parameters: readonly Values<Parameter>[] = Object.entries<Setting>(settings).map(([name, { ruleBook, ...setting }]) => ({
  id: naturalId('Parameter', name, setting.startedOn),
  name,
  of: null,
  endedOn: null,
  ruleBookId: ruleBook ? ruleBookId(ruleBook) : null,
  doubt: null,
  ...setting,
  edition,
  originalId: null,
}));
