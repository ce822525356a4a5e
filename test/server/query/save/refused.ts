import type { Problem } from '../../../../shared/problem.js';
import { everything, type Hand, id, type World } from './world.js';

/** What was found, as `id field code`; nothing may have been written. */
export async function refusedBy(here: World, hand: Hand, request: Parameters<Hand['save']>[0]): Promise<string[]> {
  const before = await everything(here);
  const { problems, conflicts, saved } = await hand.save(request);
  expect({ conflicts, saved }).toEqual({ conflicts: [], saved: {} });
  expect(await everything(here)).toBe(before);
  return problems.map(told).sort();
}
const told = ({ id: row, field, code }: Problem) => `${row} ${field} ${code}`;

/** The same, as it should be. */
export const found = (...problems: [string | undefined, string | null, string][]) =>
  problems.map((parts) => parts.map(String).join(' ')).sort();

export async function farmer({ board }: World, set: object = {}): Promise<string> {
  const one = id();
  const { problems } = await board.save({ creates: { farmers: [{ id: one, set: { name: 'Nguyễn Văn An', ...set } }] } });
  expect(problems).toEqual([]);
  return one;
}
