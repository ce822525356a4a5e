import { resources } from './resources/index.js';
import { system } from './system/index.js';

/** Every declared table of the platform: what we keep, and what the engine keeps to itself. */
export const tables = [...resources, ...system];
