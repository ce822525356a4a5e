import type { Store } from '../store.js';
import type { Column } from './columns.js';
import type { PenHandle } from './Pen.js';
import type { Selection } from './selection.js';
import type { SheetModel } from './sheet.js';
import { type Speech, textIn } from './showing.js';

interface Opened {
  selection: Store<Selection>;
  columns: readonly Column[];
  model: SheetModel;
  speech: Speech;
}

/** F2 opens what the cell holds: what was typed where it could not be read, else the value as it is written. */
export function openPen(text: string | null, { selection, columns, model, speech }: Opened, pen: PenHandle | null) {
  const { active } = selection.get();
  const [column, line] = [columns[active.column], model.table.lineAt(active.row)];
  if (!column || !line) return;
  pen?.focus();
  pen?.open(text ?? textIn(column, line, speech));
}

/** Lays the pen over a cell, or out of sight where the cell is not drawn. */
export function layPen(pen: HTMLElement | null | undefined, cell: Element | null | undefined, frame: HTMLElement | null) {
  if (!pen || !frame) return;
  const [around, box] = [frame.getBoundingClientRect(), cell?.getBoundingClientRect()];
  pen.style.translate = box ? `${box.left - around.left}px ${box.top - around.top}px` : '0 -100px';
  pen.style.width = box && !pen.classList.contains('open') ? `${box.width}px` : '';
  pen.style.minWidth = `${box?.width ?? 0}px`;
  pen.style.minHeight = `${box?.height ?? 0}px`;
  pen.style.height = box && !pen.classList.contains('open') ? `${box.height}px` : '';
}
