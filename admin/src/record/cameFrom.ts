import type { ResourceCard } from '../../../shared/catalog.js';
import type { OpenSheet } from '../grid/openSheet.js';
import { sheetOf } from '../grid/sheetOf.js';
import type { Model } from '../Model.js';
import { session } from '../session.js';

/** Where a row stood in the sheet from which one came to it, and which rows that had. */
interface CameFrom extends Pick<OpenSheet['around'], 'search' | 'where' | 'order'> {
  /** Whose sheet it was: in the same tab somebody else may sign in. */
  owner: string;
  id: string;
  place: number;
}

const keyOf = ({ name }: ResourceCard) => `cameFrom.${name}`;

function owner(): string {
  const state = session.get();
  return state.is === 'signedIn' ? `${state.me.id} ${state.me.grant}` : '';
}

/** For this tab, over a reload. */
export function keepCameFrom(
  card: ResourceCard,
  id: string,
  { place, around: { search, where, order } }: Pick<CameFrom, 'place'> & Pick<OpenSheet, 'around'>,
) {
  const kept: CameFrom = { owner: owner(), id, place, search, where, order };
  sessionStorage.setItem(keyOf(card), JSON.stringify(kept));
}

/** The sheet one came from, opened again where the page was loaded anew; one that is open is as one left it. */
export function sheetCameFrom(model: Model, card: ResourceCard, id: string | null): OpenSheet | undefined {
  const known = model.sheets.get(card.name);
  const kept = known ? null : read(sessionStorage.getItem(keyOf(card)));
  if (!kept || kept.owner !== owner() || kept.id !== id) return known;
  const sheet = sheetOf(model, card);
  const { place, search, where, order } = kept;
  // Only where rows stand is asked for: whoever comes to the sheet has its columns read.
  Object.assign(sheet.around, { search, where, order, visible: [] });
  void find(sheet, place);
  return sheet;
}

/** Others may have made rows before it, or deleted some. */
const around = 150;

async function find({ model: { table } }: OpenSheet, place: number) {
  table.refresh();
  await table.need(0, 0);
  await table.need(Math.max(0, place - around), place + around);
}

/** Written here and nowhere else. */
const read = (text: string | null): CameFrom | null => (text === null ? null : JSON.parse(text));
