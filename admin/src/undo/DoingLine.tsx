import { Button } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import type { Touched } from '../../../shared/operation.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { DoneRows } from './DoneRows.js';
import type { Doing } from './doings.js';

interface DoingLineProps {
  doing: Doing;
  /** By `Resource id`. */
  names: ReadonlyMap<string, string>;
  /** Why it could not be turned when that was tried last. */
  refused: string | null;
  isBusy: boolean;
  /** Null: nothing of it is in sight any more. */
  onTurn: (() => void) | null;
}

/** When, what, how many rows of what, whether it still holds; and what would come back. */
export function DoingLine({ doing, names, refused, isBusy, onTurn }: DoingLineProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const label = doing.label ?? t('undo.unnamed');
  return (
    <li className={doing.undone ? 'undone' : undefined}>
      <p>
        <time dateTime={doing.at}>{doing.at.slice(11, 16)}</time>
        <span className="what">
          <b>{label}</b> {doing.undone && <span className="tag">{t('undo.isUndone')}</span>}
          <small>
            {doing.size > 1 && doing.touched.length !== 1 && <span>{t('undo.rows', { smart_count: doing.size })}</span>}
            {doing.touched.map((touched) => (
              <TouchedRows key={touched.resource} touched={touched} name={names.get(`${touched.resource} ${touched.row}`)} />
            ))}
          </small>
        </span>
        <span className="ways">
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={`${t(isOpen ? 'undo.hide' : 'undo.show')}: ${label}`}
            onClick={() => setOpen((open) => !open)}
          >
            {t(isOpen ? 'undo.hide' : 'undo.show')}
          </Button>
          {onTurn && (
            <Button
              size="small"
              variant="outlined"
              disabled={isBusy}
              aria-label={t(doing.undone ? 'undo.redoOf' : 'undo.undoOf', { label })}
              onClick={onTurn}
            >
              {t(doing.undone ? 'sheet.redo' : 'sheet.undo')}
            </Button>
          )}
        </span>
      </p>
      {refused && <p className="refused">{t(doing.undone ? 'undo.lineRedoRefused' : 'undo.lineUndoRefused', { why: refused })}</p>}
      {isOpen && <DoneRows doing={doing} />}
    </li>
  );
}

/** One row by its name, more by their number. */
function TouchedRows({ touched, name }: { touched: Touched; name: string | undefined }) {
  const { t, say } = useWords();
  const { catalog } = useModel();
  const { resource, row, created, changed, deleted } = touched;
  const card = catalog.resources.find((candidate) => candidate.name === resource);
  if (!card) return null;
  const counts = [
    created > 0 && t('undo.created', { count: created }),
    changed > 0 && t('undo.changed', { count: changed }),
    deleted > 0 && t('undo.deleted', { count: deleted }),
  ];
  return (
    <span>
      {say(card.label)}: {name && row ? <LinkBase to={`/${resource}/${row}`}>{name}</LinkBase> : counts.filter(Boolean).join(', ')}
    </span>
  );
}
