import { layoutLimits } from '../../../shared/savedSheet.js';

const [around, widest] = [30, 600];
/** Beside the name of a column: its mark, how it is sorted, its button. */
const besideName = 40;

/** How wide a column is to be to show the whole of what is drawn of it now. */
export function fittingWidth(heading: Element): number {
  const place = heading.getAttribute('aria-colindex');
  const cells = [...(heading.closest('[role="grid"]')?.querySelectorAll(`[role="gridcell"][aria-colindex="${place}"] .content`) ?? [])];
  const name = heading.querySelector('.heading > span');
  const wanted = [...cells.map(textWidth), name ? textWidth(name) + besideName : 0];
  return Math.round(Math.min(widest, Math.max(layoutLimits.narrowest * 2, ...wanted.map((width) => width + around))));
}

/** Of the text itself, also where it is cut off: the boxes around it are as wide as the column is now. */
function textWidth(element: Element): number {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    [left, right] = [Math.min(left, box.left), Math.max(right, box.right)];
  }
  return Math.max(0, right - left);
}
