import { showDay } from '../../../shared/days.js';
import { figure } from './Selected.js';

/** A cell of the line of totals. It is no cell of the sheet: a click leaves the keyboard where it is. */
export function TotalCell({ value, hint, isYear = false }: { value: unknown; hint: string; isYear?: boolean }) {
  const text = isYear ? String(value ?? '') : typeof value === 'number' ? figure(value) : typeof value === 'string' ? shown(value) : '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the grid from taking the keyboard
    <div
      className="total"
      title={text && `${hint}: ${text}`}
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {text}
    </div>
  );
}

/** Exact figures come as text where they are longer than a double. */
const shown = (value: string) =>
  /^\d{4}-\d\d-\d\d$/.test(value) ? showDay(value) : Number.isNaN(Number(value)) ? value : figure(Number(value));
