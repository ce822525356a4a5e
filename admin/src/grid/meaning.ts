import type { Catalog, FieldCard, ResourceCard } from '../../../shared/catalog.js';
import { uuid } from '../../../shared/uuid.js';
import type { Column } from './columns.js';
import type { Choice, Reason } from './line.js';

/** A name that tells no row, or more than one. */
export interface MeantQuestion {
  column: Column;
  text: string;
  reason: Reason;
}

/** Which row is meant, perhaps one that is yet to be made; null leaves the name as it was typed. */
export type AskMeant = (question: MeantQuestion) => Promise<Choice | null>;

export const isUnsure = ({ code }: Pick<Reason, 'code'>) => unsure.includes(code);
const unsure = ['AMBIGUOUS_REFERENCE', 'UNKNOWN_REFERENCE', 'UNKNOWN_CLASS', 'SEVERAL_CLASSES', 'NAMESAKE'];

/** There is a row to choose, or one may be made: else the cell says why, and there is nothing to ask. */
export const isAnswerable = (question: MeantQuestion, catalog: Catalog): boolean => answersTo(question, catalog) !== null;

export function answersTo({ column, reason }: Omit<MeantQuestion, 'text'>, catalog: Catalog): 'choose' | 'make' | 'either' | null {
  const card = catalog.resources.find(({ name }) => name === column.field.target);
  const isChosen = (reason.choices ?? []).length > 0;
  const isMade = reason.code === 'UNKNOWN_REFERENCE' && card !== undefined && fieldsToMake(card) !== null;
  return isChosen && isMade ? 'either' : isChosen ? 'choose' : isMade ? 'make' : null;
}

/** What must be known of a row, besides its name, to make it beside the cell that names it; null where it can't be made so. */
export function fieldsToMake(card: ResourceCard): FieldCard[] | null {
  const title = card.fields.find(({ name }) => name === card.title);
  if (!card.can.create || !title?.editable || (title.kind !== 'name' && title.kind !== 'text')) return null;
  const needed = card.fields.filter(({ name, required, captured }) => required && !captured && name !== title.name);
  return needed.every(({ kind, editable }) => editable && kind !== 'link') ? needed : null;
}

/** The choice of a row that is made with this name. */
export function made({ name, plural, title }: ResourceCard, text: string, besides: Readonly<Record<string, unknown>>): Choice {
  const id = uuid();
  return { value: id, shown: text, makes: { name, plural, id, set: { ...besides, [title]: text } } };
}
