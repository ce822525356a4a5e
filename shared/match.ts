import { alike, spelledOut, type Trigrams, trigrams, withoutTypes } from './nameWords.js';
import { clean, fold, toneKey } from './text.js';

/** A name a row goes by, or went by from one day until the day before another. */
export type Name = string | { name: string; from?: string | null; to?: string | null };

export interface Candidate {
  id: string;
  names: readonly Name[];
}

export type Match = { exact: string } | { ambiguous: string[] } | { unknown: true; near: string[] };

/** The row a typed name means. For a column of names make one `matcher`. */
export const matchByName = (text: string, candidates: readonly Candidate[], on?: string): Match => matcher(candidates, on)(text);

/**
 * Finds rows by name in widening steps: as written, tones placed alike, in any case, without accents, abbreviations spelled out, type
 * words left away. The first step that hits decides; two rows hit are ambiguous. Give `on` to know only the names of that day.
 */
export function matcher(candidates: readonly Candidate[], on?: string): (text: string) => Match {
  const named = candidates.flatMap(({ id, names }) => names.filter(heldOn(on)).map((name) => ({ id, name: nameOf(name) })));
  const steps = [...keys.map((key) => finder(named, key)), finderWithoutTypes(named)];
  const near = suggester(named);
  return (text) => {
    for (const find of steps) {
      const [only, ...others] = new Set(find(text));
      if (only !== undefined) return others.length === 0 ? { exact: only } : { ambiguous: [only, ...others] };
    }
    return { unknown: true, near: near(text) };
  };
}

interface Named {
  id: string;
  name: string;
}
type Find = (text: string) => string[];

const nameOf = (name: Name) => (typeof name === 'string' ? name : name.name);

const heldOn = (on?: string) => (name: Name) =>
  on === undefined || typeof name === 'string' || ((!name.from || name.from <= on) && (!name.to || on < name.to));

const keys = [clean, toneKey, (text: string) => toneKey(text).toLowerCase(), fold, spelledOut];

function finder(named: readonly Named[], key: (name: string) => string): Find {
  const lookUp = index(named, key);
  return (text) => lookUp(key(text)).map(({ id }) => id);
}

/**
 * `May Nhã Nam` is `Công ty TNHH May Nhã Nam`, but no `xã Nhã Nam` is a `thị trấn Nhã Nam`: one must say all the types the other says.
 * A row that goes by its name alone, too, is still what its whole name says.
 */
function finderWithoutTypes(named: readonly Named[]): Find {
  const lookUp = index(named, (name) => withoutTypes(name).rest);
  return (text) => {
    const { rest, types } = withoutTypes(text);
    const alike = lookUp(rest).map(({ id, name }) => ({ id, types: withoutTypes(name).types }));
    const typed = new Set(alike.flatMap((one) => (one.types.size > 0 ? [one.id] : [])));
    return alike.filter((one) => (one.types.size > 0 || !typed.has(one.id)) && oneSaysAll(one.types, types)).map(({ id }) => id);
  };
}

const oneSaysAll = (a: Set<string>, b: Set<string>) => [...a].every((type) => b.has(type)) || [...b].every((type) => a.has(type));

/** Rows by a key of their names, made on the first look: most names are found as written. */
function index(named: readonly Named[], key: (name: string) => string): (wanted: string) => readonly Named[] {
  const build = once(() => {
    const byKey = new Map<string, Named[]>();
    for (const row of named) byKey.set(key(row.name), [...(byKey.get(key(row.name)) ?? []), row]);
    return byKey;
  });
  return (wanted) => (wanted === '' ? [] : (build().get(wanted) ?? []));
}

/** The five rows whose names share most with the typed one. */
function suggester(named: readonly Named[]): Find {
  const known = once(() => named.map(({ id, name }): [string, Trigrams] => [id, trigrams(name)]));
  return (text) => {
    const wanted = trigrams(text);
    const ranked = known()
      .map(([id, own]) => ({ id, likeness: alike(wanted, own) }))
      .filter(({ likeness }) => likeness >= 0.3)
      .sort((a, b) => b.likeness - a.likeness);
    return [...new Set(ranked.map(({ id }) => id))].slice(0, 5);
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
