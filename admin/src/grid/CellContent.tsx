import { memo } from 'react';
import { markIn } from './cellState.js';
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
  const mark = markIn(column, line);
  const warned = mark === 'warned' ? warningsIn(column, line.row).map((label) => label[speech.language]) : [];
  const text = textIn(column, line, speech);
  return (
    <span className="content" title={edit?.reason ? why(edit) : warned.join('\n') || text || undefined}>
      {shown(line, column, text)}
      {mark && <i className="corner" aria-hidden />}
    </span>
  );
});

function shown(line: Line, column: Column, text: string) {
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
