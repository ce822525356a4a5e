import { isObject } from '../catalog.js';
import { parsedJson } from '../parsedJson.js';

/** One step of the way down: what was chosen, and the condition that leaves only it, with all that was chosen above. */
export interface Step {
  label: string;
  where: object;
}

/** Where somebody stands: by the boundaries of which day, and how far down. It stands in the address, so that it can be sent and gone back to. */
export interface Trail {
  /** A day, or today. */
  day: string | null;
  steps: readonly Step[];
}

export function readTrail(search: string): Trail {
  const params = new URLSearchParams(search);
  const steps = parsedJson(params.get('at'));
  return { day: params.get('day'), steps: Array.isArray(steps) ? steps.filter(isStep) : [] };
}

export function writeTrail({ day, steps }: Trail): string {
  const params = new URLSearchParams();
  if (day) params.set('day', day);
  if (steps.length > 0) params.set('at', JSON.stringify(steps));
  return params.toString();
}

const isStep = (value: unknown): value is Step => isObject(value) && typeof value.label === 'string' && isObject(value.where);
