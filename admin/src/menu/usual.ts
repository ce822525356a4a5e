import type { Catalog } from '../../../shared/catalog.js';
import type { Label } from '../../../shared/kinds.js';
import { isAt, pagesFor } from './pages.js';

/** A way of the menu: a page of its own, by the key of its name, or the sheet of a resource. */
export interface Way {
  to: string;
  name: { word: string } | { label: Label };
}

const mostLately = 3;

/** What this role works with day by day, a page of its own before the sheet it is drawn from; then what was opened lately besides. */
export function usualWays(catalog: Catalog, lately: readonly string[]): Way[] {
  const daily = catalog.daily.flatMap((name) => dailyWay(catalog, name) ?? []);
  const known = new Map(allWays(catalog).map((way) => [way.to, way]));
  return [...daily, ...lately.flatMap((to) => known.get(to) ?? [])];
}

/** The ways opened lately once one more is: the newest first, none that stands there anyway. */
export function withLately(catalog: Catalog, lately: readonly string[], pathname: string): readonly string[] {
  const way = allWays(catalog).find(({ to }) => isAt(pathname, to));
  if (!way || lately.includes(way.to) || usualWays(catalog, []).some(({ to }) => to === way.to)) return lately;
  return [way.to, ...lately].slice(0, mostLately);
}

function dailyWay(catalog: Catalog, name: string): Way | undefined {
  const page = pagesFor(catalog).find(({ needs: [first] }) => first === name);
  return page ? { to: page.to, name: { word: page.word } } : sheetWays(catalog).find(({ to }) => to === `/${name}`);
}

const allWays = (catalog: Catalog): Way[] => [...pagesFor(catalog).map(({ to, word }) => ({ to, name: { word } })), ...sheetWays(catalog)];

const sheetWays = ({ resources }: Catalog): Way[] => resources.map(({ name, label }) => ({ to: `/${name}`, name: { label } }));
