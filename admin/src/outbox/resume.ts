import { sheetOf } from '../grid/sheetOf.js';
import type { Model } from '../Model.js';
import type { Unsent } from './unsent.js';

/** Goes on with what earlier pages left, each in the sheet it was done in, whether or not that is in sight. */
export function resume(model: Model, left: readonly Unsent[]): void {
  for (const resource of new Set(left.map((unsent) => unsent.resource))) {
    const own = left.filter((unsent) => unsent.resource === resource);
    const card = model.catalog.resources.find(({ name }) => name === resource);
    if (card) sheetOf(model, card).model.resume(own);
    else for (const { operation } of own) model.outbox.done(operation);
  }
}
