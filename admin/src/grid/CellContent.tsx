import { memo } from 'react';
import { isClosed } from '../shipped.js';
import type { Column } from './columns.js';
import type { Edit, Line } from './line.js';
import { linkedId, type Speech, textIn, valueIn } from './showing.js';
import { warningsIn } from './warnings.js';

interface CellContentProps {
  line: Line;
  column: Column;
  speech: Speech;
  /** Why a marked cell is not written, for its tooltip. */
  why(edit: Edit): string;
}

/** A cell by its kind: a link, a tag, a tick, a figure, or text; with a corner where something is to be seen to: typed and not yet written, or stored and doubtful. */
export const CellContent = memo(function CellContent({ line, column, speech, why }: CellContentProps) {
  const edit = line.edits.get(column.key);
  const warned = edit || line.gone ? [] : warningsIn(column, line.row).map((label) => label[speech.language]);
  const mark = edit?.mark ?? (warned.length > 0 ? 'warned' : '');
  const text = textIn(column, line, speech);
  const state = line.fresh?.has(column.key) ? 'fresh' : isClosed(column.card, line.row, column.hops) ? 'closed' : '';
  return (
    <span className={`content ${mark} ${state}`} title={edit?.reason ? why(edit) : warned.join('\n') || text || undefined}>
      {shown(line, column, speech)}
      {mark && <i className="corner" aria-hidden />}
    </span>
  );
});

function shown(line: Line, column: Column, speech: Speech) {
  const text = textIn(column, line, speech);
  const value = valueIn(column, line);
  if (value === undefined) return text;
  if (column.field.kind === 'flag' && typeof value === 'boolean') return value ? '✓' : '–';
  if (column.field.choices && text !== '') return <span className="tag">{text}</span>;
  const id = linkedId(column, line.row);
  if (!id || line.edits.has(column.key)) return text;
  return (
    <>
      <span className="linked">{text}</span>
      <a
        className="follow"
        href={`#/${column.field.target}/${id}`}
        tabIndex={-1}
        title={text}
        onMouseDown={(event) => event.stopPropagation()}
      >
        ↗
      </a>
    </>
  );
}
