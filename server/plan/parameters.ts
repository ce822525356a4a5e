import type { Parameter } from '../resources/rules/parameter.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';
import { type Setting, settings } from './settings.js';

/** Every setting that conditions name, with the value it starts with. */
export const parameters: readonly Values<Parameter>[] = Object.entries<Setting>(settings).map(([name, setting]) => ({
  id: naturalId('Parameter', name, setting.startedOn),
  name,
  of: null,
  endedOn: null,
  doubt: null,
  ...setting,
}));
