import type { Catalog } from '../../../shared/catalog.js';

/** A page of its own in an area of the menu, above the sheets of that area. */
export interface AreaPage {
  area: string;
  to: string;
  /** Key of what it is called. */
  word: string;
  /** What it is drawn from: who may not read all of it is not offered the page. */
  needs: readonly string[];
}

const pages: readonly AreaPage[] = [
  { area: 'plan', to: '/plan/documents', word: 'plan.documents', needs: ['PolicyDocument', 'Clause'] },
  { area: 'plan', to: '/plan/tasks', word: 'plan.tasks', needs: ['PlanTask', 'TaskAgency'] },
];

export const pagesFor = ({ resources }: Catalog): readonly AreaPage[] =>
  pages.filter(({ needs }) => needs.every((needed) => resources.some(({ name }) => name === needed)));

/** Whether an address is that of a page, or lies below it. */
export const isAt = (pathname: string, to: string): boolean => pathname === to || pathname.startsWith(`${to}/`);

/** The area of the menu that an address lies in. */
export const areaAt = ({ resources }: Catalog, pathname: string): string | undefined =>
  pages.find(({ to }) => isAt(pathname, to))?.area ?? resources.find(({ name }) => pathname.split('/')[1] === name)?.area;
