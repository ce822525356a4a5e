import { orderOf } from '../../../admin/src/grid/comingBack.js';
import { type Line, lineOf, newLine, type Row } from '../../../admin/src/grid/line.js';
import { createPlaces } from '../../../admin/src/grid/places.js';
import { typed } from '../world.js';
import { chanceFrom } from './walk/chance.js';

const never = () => undefined;

/** Every line stands where its place is said to be, and once; who is not there has none. */
function wrongIn({ get, position }: ReturnType<typeof createPlaces>, known: ReadonlySet<string>): string[] {
  const ids = get().lines.map((line) => line?.id);
  return [...new Set([...known, ...ids])].flatMap((id) => {
    if (id === undefined) return [];
    const places = ids.flatMap((other, place) => (other === id ? [place] : []));
    return places.length <= 1 && position(id) === (places[0] ?? -1) ? [] : [`${id} is said to be at ${position(id)}, and is at ${places}`];
  });
}

/** Lines are read, typed into, deleted and brought back by chance, the same for the same number. */
function handled(seed: number, steps: number): string[] {
  const { below, oneOf, isOnceIn } = chanceFrom(seed);
  const places = createPlaces({ canCreate: isOnceIn(2) });
  const known = new Set<string>();
  let version = 1;
  let made = 0;
  const rowOf = (id: string): Row => ({ id, version: ++version });
  const rows = Array.from({ length: 30 }, (_, place) => rowOf(`r${place}`));
  let before = orderOf(places.get());

  const some = (): string[] => {
    const from = below(rows.length);
    return rows.slice(from, from + 1 + below(5)).map(({ id }) => id);
  };
  const there = () => places.get().lines.flatMap((line) => line ?? []);
  const edited = (line: Line): Line => ({ ...line, edits: new Map([['name', typed('A')]]) });

  const actions = {
    put() {
      const start = below(4) * 10;
      const take = 10 + below(5);
      const found = rows.slice(start, start + take).map(({ id }) => rowOf(id));
      const isCounted = places.get().total === null || isOnceIn(6) || (found.length > 0 && found.length < take);
      places.put({ start, end: start + 10, rows: found, total: isCounted ? rows.length : null });
    },
    moveElsewhere: () => rows.splice(below(rows.length), 0, ...rows.splice(below(rows.length), 1)),
    insertElsewhere: () => rows.splice(below(rows.length), 0, rowOf(`m${++made}`)),
    type: () =>
      places.update(
        there()
          .filter(() => isOnceIn(5))
          .map(edited),
      ),
    append: () => places.append([...there().slice(-1), newLine(`n${++made}`)]),
    show: () => places.show([...some(), `m${++made}`].map(rowOf)),
    lose: () => places.lose(some()),
    restore() {
      const lines = [...some().map((id) => lineOf(rowOf(id))), newLine(`n${++made}`)];
      places.restore(lines.map(edited));
    },
    drop() {
      before = orderOf(places.get());
      places.drop(
        new Set([
          ...some(),
          ...there()
            .filter(() => isOnceIn(8))
            .map(({ id }) => id),
        ]),
        never,
      );
    },
    bringBack() {
      const come = before.ids.filter((id): id is string => id !== undefined && places.line(id) === undefined);
      places.show(come.map(rowOf));
      places.arrange(before, new Set(come), never);
    },
    forget: () => isOnceIn(4) && places.forget(),
  };

  const told: string[] = [];
  for (let step = 0; step < steps; step++) {
    const name = oneOf(Object.keys(actions) as (keyof typeof actions)[]);
    told.push(name);
    actions[name]();
    for (const { id } of there()) known.add(id);
    const wrong = wrongIn(places, known);
    if (wrong.length > 0) return [`seed ${seed}, after ${told.join(', ')}: ${wrong.join('; ')}`];
  }
  return [];
}

test('whatever becomes of the lines, each stands once, in the place it is said to have', () => {
  expect(
    Array.from({ length: 150 }, (_, seed) => handled(seed, 40))
      .flat()
      .slice(0, 5),
  ).toEqual([]);
});
