import { endOf } from '../../../shared/address.js';
import type { ResourceCard } from '../../../shared/catalog.js';
import type { Language } from '../../../shared/kinds.js';
import { type Match, matcher } from '../../../shared/match.js';
import { fold } from '../../../shared/text.js';
import type { Choice, Row } from './line.js';
import { aboveOf, candidatesOf, choiceOf, day, spansOf } from './rowNames.js';

/** What an address says of its commune: the words, and the row they mean if they mean one. Null: it names none. */
export type Located = { text: string; choice: Choice | null } | null;

interface Asked {
  addresses: readonly string[];
  language: Language;
}

/** Finds the places that addresses end in: of that name, part of what the address says, and the latest of those that have gone by it. */
export function locate(card: ResourceCard, rows: readonly Row[], { addresses, language }: Asked): Located[] {
  const find = matcher(candidatesOf(card, rows));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const endsOn = (row: Row) => day(row[spansOf(card)[1] ?? '']);
  return addresses.map((address) => {
    const end = endOf(address);
    if (!end) return null;
    const named = idsOf(find(end.name)).flatMap((id) => byId.get(id) ?? []);
    const fit = named.filter((row) => {
      const above = fold(aboveOf(card, row));
      return (!end.isFormer || endsOn(row) !== null) && end.above.every((part) => ` ${above} `.includes(` ${fold(part)} `));
    });
    const latest = fit.toSorted((a, b) => (endsOn(b) ?? lasting).localeCompare(endsOn(a) ?? lasting));
    const [first, second] = latest;
    const isOne = first !== undefined && (second === undefined || endsOn(first) !== endsOn(second));
    return { text: end.name, choice: isOne ? choiceOf(card, first, language) : null };
  });
}

const lasting = '9999-12-31';

const idsOf = (match: Match) => ('exact' in match ? [match.exact] : 'ambiguous' in match ? match.ambiguous : []);
