import type { FieldCard } from '../../../shared/catalog.js';
import { showDay } from '../../../shared/days.js';
import { showNumber } from '../../../shared/numbers.js';
import {
  type Counter,
  countDays,
  countMonthEnds,
  countMonths,
  countNumbered,
  countQuarters,
  countSameDays,
  countWrittenDays,
} from './counting.js';

/** A cell as it is seen and what it stands for; undefined where what was typed can't be read. */
export interface Sample {
  text: string;
  value: unknown;
}

/** The sample at a place of a sequence: the given ones are 0, 1, 2 …, what comes before them is less than 0. */
type Sequence = (place: number) => Sample;

/**
 * Goes on from samples as a spreadsheet does: what counts is counted on, by the step two of them show; anything else is said again, in
 * its order. `back`: before the first of them, from the nearest on.
 */
export function goOn(field: Pick<FieldCard, 'kind' | 'format'>, samples: readonly Sample[], count: number, back: boolean): Sample[] {
  const sequence = sequenceOf(field, samples) ?? again(samples);
  return Array.from({ length: count }, (_, place) => sequence(back ? -1 - place : samples.length + place));
}

/** The samples once more, for as long as there is room. */
export const again =
  (samples: readonly Sample[]): Sequence =>
  (place) =>
    samples[((place % samples.length) + samples.length) % samples.length] ?? { text: '', value: null };

const textCounters: readonly Counter[] = [countWrittenDays, countMonths, countQuarters, countNumbered];
const dayCounters: readonly Counter[] = [countMonthEnds, countSameDays, countDays];

/** Codes that somebody else gives out are never counted on: the next tax code is nobody's. */
function sequenceOf({ kind, format }: Pick<FieldCard, 'kind' | 'format'>, samples: readonly Sample[]): Sequence | null {
  if (kind === 'integer' || kind === 'number') return ofNumbers(samples, format === 'year' ? String : showNumber);
  if (kind === 'day') return counted(dayCounters, samples, (day) => ({ text: showDay(day), value: day }));
  const isWords = kind === 'text' || kind === 'name' || kind === 'code';
  return isWords && (format === null || format === 'unitCode') ? counted(textCounters, samples, (text) => ({ text, value: text })) : null;
}

function ofNumbers(samples: readonly Sample[], written: (value: number) => string): Sequence | null {
  const numbers = samples.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const step = numbers.length === samples.length ? stepOf(numbers) : null;
  const [first] = numbers;
  if (step === null || first === undefined) return null;
  return (place) => {
    const value = exact(first + step * place);
    return { text: written(value), value };
  };
}

/** 0,1 + 0,2 is 0,3: a double holds fifteen digits, the rest is noise. */
const exact = (value: number) => Number(value.toPrecision(15));

function counted(counters: readonly Counter[], samples: readonly Sample[], made: (written: string) => Sample): Sequence | null {
  for (const counter of counters) {
    const counts = samples.flatMap(({ value }) => (typeof value === 'string' ? (counter(value) ?? []) : []));
    const [first] = counts;
    if (!first || counts.length < samples.length || counts.some(({ sort }) => sort !== first.sort)) continue;
    const step = counts.length === 1 && first.alone ? 1 : stepOf(counts.map(({ at }) => at));
    if (step !== null) return (place) => made(first.write(first.at + step * place));
  }
  return null;
}

/** By how much they grow, if it is always by as much. */
function stepOf(numbers: readonly number[]): number | null {
  const steps = numbers.slice(1).map((number, place) => exact(number - (numbers[place] ?? 0)));
  const [step] = steps;
  return step !== undefined && steps.every((other) => other === step) ? step : null;
}
