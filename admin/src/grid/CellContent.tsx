import { memo } from 'react';
import type { Column } from './columns.js';
import type { Edit, Line } from './line.js';
import { linkedId, type Speech, textIn, valueIn } from './showing.js';

interface CellContentProps {
  line: Line;
  column: Column;
  speech: Speech;
  /** Why a marked cell is not written, for its tooltip. */
  why(edit: Edit): string;
}

/** A cell by its kind: a link, a tag, a tick, a figure, or text; with a corner where something is to be seen to. */
export const CellContent = memo(function CellContent({ line, column, speech, why }: CellContentProps) {
  const edit = line.edits.get(column.key);
  return (
    <span className={edit ? `content ${edit.mark}` : 'content'} title={edit?.reason ? why(edit) : undefined}>
      {shown(line, column, speech)}
      {edit && <i className="corner" aria-hidden />}
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
