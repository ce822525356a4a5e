import { layoutLimits } from '../../../shared/savedSheet.js';

const [around, widest] = [20, 600];
/** Beside the name of a column: its mark, how it is sorted, its button. */
const besideName = 40;

/** How wide a column is to be to show the whole of what is drawn of it now. */
export function fittingWidth(heading: Element): number {
  const place = heading.getAttribute('aria-colindex');
  const cells = [...(heading.closest('[role="grid"]')?.querySelectorAll(`[role="gridcell"][aria-colindex="${place}"]`) ?? [])];
  const name = heading.querySelector('.heading > span');
  const wanted = [...cells.map(textWidth), name ? textWidth(name) + besideName : 0];
  return Math.round(Math.min(widest, Math.max(layoutLimits.narrowest * 2, ...wanted.map((width) => width + around))));
}

/** Of the text itself, also where it is cut off. */
function textWidth(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().width;
}
