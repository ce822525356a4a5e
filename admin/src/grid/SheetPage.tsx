import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Confirm, Title, useNotify, useResourceContext } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useCard } from '../Model.js';
import { NoRights } from '../pages/States.js';
import { resourceLine } from '../resources.js';
import { today } from '../today.js';
import { EmptySheet } from './EmptySheet.js';
import { FilterBar } from './FilterBar.js';
import type { Edit, Line, Since } from './line.js';
import { PasteDialog } from './PasteDialog.js';
import { ProblemPanel } from './ProblemPanel.js';
import { isRefused, type Trouble, troubles } from './problems.js';
import { SheetFrame } from './SheetFrame.js';
import { SinceDialog } from './SinceDialog.js';
import { StatusBar } from './StatusBar.js';
import { areaOf, selectedAt } from './selection.js';
import { Toolbar } from './Toolbar.js';
import { useLeaveWarning } from './useLeaveWarning.js';
import { useOpenSheet } from './useOpenSheet.js';
import { useUndo } from './useUndo.js';

/** The list of a resource: its sheet. */
export function SheetPage() {
  const card = useCard(useResourceContext());
  return card ? <OpenedSheet key={card.name} card={card} /> : <NoRights />;
}

function OpenedSheet({ card }: { card: ResourceCard }) {
  const { t, say } = useWords();
  const notify = useNotify();
  const { sheet, columns, speech, references, view, setView, shown, setShown, widths, setWidths } = useOpenSheet(card);
  const { model, selection } = sheet;
  const state = useSyncExternalStore(model.table.subscribe, model.table.get);
  const traffic = useSyncExternalStore(model.sending.traffic.subscribe, model.sending.traffic.get);
  const [panel, setPanel] = useState(false);
  const { undo, stacks } = useUndo(model);
  const [removing, setRemoving] = useState<readonly Line[]>([]);
  const name = say(card.label);
  const chosenLines = () => {
    const { top, bottom } = areaOf(selection.get());
    return state.lines.slice(top, bottom + 1).filter((line) => line !== undefined);
  };

  const found = useMemo(() => troubles(state.lines, sheet.columns), [state.lines, sheet.columns]);
  const refused = found.filter(isRefused).length;
  useEffect(() => {
    if (refused > 0) setPanel(true);
  }, [refused]);
  useLeaveWarning(found.length > 0 || traffic.under > 0);
  const labelOf = useCallback(
    (key: string) => say(sheet.columns.find((column) => column.key === key)?.label ?? { vi: key, en: key }),
    [sheet, say],
  );
  const { reason } = useReasons(labelOf);
  const why = useCallback((edit: Edit) => (edit.reason ? reason(edit.reason) : ''), [reason]);
  const labels = useMemo(
    () => ({
      typed: (column: { label: ResourceCard['label'] }) => t('sheet.typed', { column: say(column.label) }),
      cleared: (count: number) => t('sheet.cleared', { count, name }),
      pasted: (rows: number, across: number) => t('sheet.pasted', { rows, columns: across, name }),
    }),
    [t, say, name],
  );
  const pageOf = useCallback((line: Line) => (line.row ? `#/${card.name}/${line.id}` : null), [card]);
  const jump = ({ row, column }: Trouble) => {
    if (!columns.includes(column)) setShown([...shown, column.key]);
    selection.set(() => selectedAt({ row, column: Math.max(0, columns.includes(column) ? columns.indexOf(column) : columns.length) }));
  };

  const since = useSyncExternalStore(sheet.since.subscribe, sheet.since.get);
  const paste = useSyncExternalStore(sheet.paste.subscribe, sheet.paste.get);
  const usualSince: Since = { day: today(), column: resourceLine(card.name)?.since ?? null, correct: false };
  const isEmpty = state.total === 0 && state.lines.every((line) => !line || (line.row === null && line.edits.size === 0));

  return (
    <section className="sheet-page">
      <Title title={name} />
      <Toolbar
        undoLabel={stacks.done.at(-1)?.label ?? null}
        redoLabel={stacks.undone.at(-1)?.label ?? null}
        onUndo={() => undo(false)}
        onRedo={() => undo(true)}
        onRefresh={model.table.refresh}
        onRemove={card.can.delete ? () => setRemoving(chosenLines()) : null}
        columns={sheet.columns}
        shown={shown}
        onColumns={setShown}
      >
        <FilterBar view={view} columns={sheet.columns} references={references} speech={speech} onChange={setView} />
      </Toolbar>
      {traffic.away && <p className="banner">{t('sheet.away')}</p>}
      <SheetFrame
        name={name}
        model={model}
        selection={selection}
        columns={columns}
        speech={speech}
        references={references}
        labels={labels}
        sorts={view.sorts}
        widths={widths}
        onSort={(sorts) => setView({ sorts })}
        onWidths={setWidths}
        onReorder={(moved, before) => setShown(reordered(shown, moved, before))}
        onUndo={undo}
        onPasted={(rows) => rows === 0 && notify(t('sheet.clipboardEmpty'))}
        why={why}
        pageOf={pageOf}
        emptyRowHint={t('sheet.newRow')}
        rowName={(row) => t('sheet.row', { row })}
      />
      {isEmpty && (
        <EmptySheet
          filtered={view.search !== '' || view.conditions.length > 0 || view.given !== null}
          canCreate={card.can.create}
          onClear={() => setView({ search: '', conditions: [], given: null })}
        />
      )}
      {panel && found.length > 0 && (
        <ProblemPanel
          troubles={found}
          why={why}
          onJump={jump}
          onPick={({ line, column }, choice) =>
            void model.writing.enter([{ line, column, text: choice.shown, picked: choice }], labels.typed(column))
          }
          onMine={({ line, column }) => model.writing.insist(line, column.key, labels.typed(column))}
          onRetry={(lines) => void model.sending.retry(lines)}
          onDiscard={(cells) => model.writing.discard(cells.map(({ line, column }) => ({ line, column: column.key })))}
          onClose={() => setPanel(false)}
        />
      )}
      <StatusBar
        model={model}
        selection={selection}
        columns={columns}
        troubles={found.length}
        onTroubles={() => setPanel((open) => !open)}
      />
      {removing.length > 0 && (
        <Confirm
          isOpen
          title={t('sheet.removeRows')}
          content={t('sheet.confirmRemove', { count: removing.length })}
          onClose={() => setRemoving([])}
          onConfirm={() => {
            setRemoving([]);
            void model
              .remove(removing, t('sheet.removed', { count: removing.length, name }))
              .then((refused) => refused && notify(reason(refused), { type: 'error' }));
          }}
        />
      )}
      {since && (
        <SinceDialog
          key={`since ${since.question.changes}`}
          asked={since}
          days={sheet.columns.filter(({ field, card: owner, hops }) => field.kind === 'day' && (hops.length === 0 || !owner.dated))}
          usual={usualSince}
        />
      )}
      {paste && <PasteDialog asked={paste} references={references} />}
    </section>
  );
}

function reordered(shown: readonly string[], moved: string, before: string): string[] {
  const others = shown.filter((key) => key !== moved);
  const place = shown.indexOf(moved) < shown.indexOf(before) ? others.indexOf(before) + 1 : others.indexOf(before);
  return [...others.slice(0, place), moved, ...others.slice(place)];
}
