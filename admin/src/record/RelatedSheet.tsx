import Delete from '@mui/icons-material/DeleteOutline';
import { IconButton, Tooltip, Typography } from '@mui/material';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { LinkBase } from 'react-admin';
import { showNumber } from '../../../shared/numbers.js';
import { writeView } from '../grid/filters.js';
import { rowCount } from '../grid/rowCount.js';
import { SheetFrame } from '../grid/SheetFrame.js';
import { heights } from '../grid/shape.js';
import { useWork } from '../grid/useWork.js';
import { Explained } from '../i18n/Explained.js';
import { useWords } from '../i18n/useWords.js';
import { ListNews } from '../live/ListNews.js';
import { useDensity } from '../look.js';
import type { Related, SmallSheets } from './smallSheets.js';
import { useInSight } from './useInSight.js';
import { useNear } from './useNear.js';
import { useSmallSheet } from './useSmallSheet.js';
import './related.css';

interface RelatedSheetProps extends Related {
  sheets: SmallSheets;
  /** How many there were when the page was read: by them it has its height before it has its rows. */
  total: number;
  /** One came to add a row, for there was none. */
  isAdding: boolean;
  /** Rows of it were written. */
  onWritten(): void;
}

const mostShown = 10;

/** A related list as a small sheet, made when it comes into sight: typed into, pasted and undone as any other. */
export function RelatedSheet(props: RelatedSheetProps) {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useNear(place);
  const isInSight = useInSight(place);
  const [density] = useDensity();
  const { row, head } = heights[density];
  const shown = Math.min(mostShown, Math.max(1, props.total + (props.list.by ? 1 : 0)));
  return (
    <div className="related-list" ref={place}>
      {isNear || props.isAdding ? <OpenedList {...props} isInSight={isInSight} /> : <div style={{ height: head + shown * row + 50 }} />}
    </div>
  );
}

/** One page may watch so many things at once, and has so many lists: those in sight follow what others do. */
function OpenedList({ list, of, speech, sheets, isAdding, onWritten, isInSight }: RelatedSheetProps & { isInSight: boolean }) {
  const { t, say } = useWords();
  const { sheet, columns, shown, setShown, sorts, setSorts, widths, setWidths } = useSmallSheet({ list, of, speech }, sheets, isAdding);
  const { model, card } = sheet;
  const name = say(list.label);
  const state = useSyncExternalStore(model.table.subscribe, model.table.get);
  const { lines, total } = state;
  const traffic = useSyncExternalStore(model.sending.traffic.subscribe, model.sending.traffic.get);
  const work = useWork({ sheet, name, columns, shown, onShown: setShown, speech, isInSight });
  const home = useRef<HTMLAnchorElement>(null);
  const [density] = useDensity();
  const { row, head } = heights[density];
  useWritten(traffic, onWritten);

  const given = { where: list.whereOf(of), label: name };
  return (
    <div>
      <header>
        <Typography variant="h6" component="h3">
          <Explained label={list.label} />
        </Typography>
        <span role="status">{traffic > 0 ? t('sheet.saving') : ''}</span>
        <ListNews changed={work.live.changed} onReload={model.table.refresh} />
        {work.found.length > 0 && (
          <button type="button" className="unsaved" onClick={work.onTroubles}>
            {t('sheet.unsaved', { smart_count: work.found.length })}
          </button>
        )}
        {work.onRemove && (
          <Tooltip title={`${t('sheet.removeRows')} (Ctrl+−)`}>
            <IconButton size="small" aria-label={`${t('sheet.removeRows')}: ${name}`} onClick={work.onRemove}>
              <Delete fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
        <LinkBase ref={home} to={`/${card.name}?${writeView({ search: '', conditions: [], sorts: [], given })}`}>
          {t('record.openAll', { total: total === null ? '…' : showNumber(rowCount(state)) })}
        </LinkBase>
      </header>
      {work.finding.panel}
      <div
        className="small-sheet"
        onKeyDownCapture={(event) => event.key === 'Escape' && !sheet.around.isTyping() && home.current?.focus()}
        style={{ height: head + Math.min(mostShown, Math.max(1, lines.length)) * row + 14 }}
      >
        <SheetFrame
          {...work.frame}
          sorts={sorts}
          widths={widths}
          frozen={0}
          onSort={setSorts}
          onWidths={setWidths}
          totals={null}
          isAside={!isAdding}
        />
      </div>
      {work.panels}
    </div>
  );
}

/** Tells when what was under way is over. */
function useWritten(traffic: number, onWritten: () => void) {
  const before = useRef(0);
  useEffect(() => {
    if (before.current > 0 && traffic === 0) onWritten();
    before.current = traffic;
  }, [traffic, onWritten]);
}
