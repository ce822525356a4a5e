import { isUuid } from '../../../shared/uuid.js';
import { cardOf, titleOf } from '../catalog.js';
import type { Provider } from '../dataProvider.js';
import { selectionOf } from '../documents.js';
import type { Column } from '../grid/columns.js';
import type { Entry } from '../grid/entry.js';
import { meetingSelection } from '../grid/namesakes.js';
import type { Speech } from '../grid/showing.js';

interface Behind {
  columns: readonly Column[];
  speech: Speech;
  provider: Provider;
}

/** The rows that a new row is to name, as its address says: `/PartyMember/create?personId=…`. One that is not there, or not in sight, is left out. */
export async function givenEntries(line: string, search: string, behind: Behind): Promise<Entry[]> {
  const given = [...new URLSearchParams(search)].filter(([, id]) => isUuid(id));
  const entries = await Promise.all(given.map(([name, id]) => entryOf(line, { name, id }, behind)));
  return entries.flatMap((entry) => entry ?? []);
}

async function entryOf(line: string, { name, id }: { name: string; id: string }, behind: Behind): Promise<Entry | null> {
  const { columns, speech, provider } = behind;
  const column = columns.find((candidate) => namesBy(candidate, name));
  if (!column) return null;
  const { target } = column.field;
  const card = target ? cardOf(speech.catalog, target) : column.card;
  const row = await provider.one(card, target ? selectionOf(speech.catalog, card, []) : meetingSelection(column, columns, speech), id);
  return row && { line, column, text: titleOf(card, row), picked: target ? { value: id } : { value: id, met: row } };
}

/** The column of the link itself; where the sheet shows the row behind it instead, that of its name. */
function namesBy({ hops, field, card, editable }: Column, name: string): boolean {
  const [hop, ...others] = hops;
  if (!hop) return field.name === name && field.kind === 'link' && editable;
  return hop.how === 'link' && hop.by === name && others.length === 0 && field.name === card.title;
}
