import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useNotify } from 'react-admin';
import { titleOf } from '../catalog.js';
import { Answers, Question } from '../Dialogs.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { isShipped } from '../shipped.js';
import { useTellFailure } from '../useTellFailure.js';
import { labelsOf } from './labels.js';
import type { Line } from './line.js';
import type { OpenSheet } from './openSheet.js';
import { ReferrersDialog } from './ReferrersDialog.js';
import { RowsNamed } from './RowsNamed.js';
import { countOf, followReferrers, namedOf, type Referrers, readReferrers } from './referring.js';
import type { Refusal } from './removing.js';
import { areasOf } from './selection.js';
import { readWhole } from './unread.js';
import { useTellUnread } from './useTellUnread.js';

const none: Referrers = { groups: [], hidden: false };

/** Deleting the selected lines, asked about first. `start` is for the toolbar, `dialog` for the page. */
export function useRemoval({ model, selection, card }: OpenSheet, name: string) {
  const { t, language } = useWords();
  const { catalog } = useModel();
  const { reason } = useReasons();
  const tellFailure = useTellFailure();
  const notify = useNotify();
  const tellUnread = useTellUnread();
  const [chosen, setChosen] = useState<readonly Line[]>([]);
  const [asked, setAsked] = useState<{ lines: readonly Line[]; referrers: Referrers; before: number } | null>(null);
  const named = ({ id, row }: Line) => ({
    id,
    title: titleOf(card, row) || t('sheet.row', { row: model.table.position(id) + 1 }),
    hint: (row && namedOf(card, [row], language)[0]?.hint) ?? '',
  });

  async function start() {
    const areas = areasOf(selection.get());
    const unread = await readWhole(model.table, areas);
    if (unread > 0) return tellUnread(unread);
    const { lines } = model.table.get();
    const taken = areas.flatMap(({ top, bottom }) => lines.slice(top, bottom + 1));
    const wanted = [...new Set(taken)].filter((line) => line !== undefined);
    if (wanted.some(({ row }) => isShipped(card, row))) notify(t('shipped.noDelete'), { type: 'warning' });
    else setChosen(wanted);
  }

  /** With `found`, the rows that were listed go along; what somebody made to refer to them meanwhile is asked about again. */
  async function remove(lines: readonly Line[], found: Referrers = none) {
    setChosen([]);
    setAsked(null);
    const refused = await model.remove(lines, labelsOf(card).removed(lines.length, countOf(found)), found.groups);
    if (refused) await tell(lines, refused, found);
  }

  const tell = useCallback(
    async (lines: readonly Line[], refused: Refusal, found: Referrers) => {
      if (!refused.left) return notify(reason(refused), { type: 'error' });
      try {
        const referrers = await followReferrers(found, refused.left, {
          read: (left) => readReferrers(catalog, left),
          ask: (groups) => model.removing.left(lines, groups),
        });
        setAsked({ lines, referrers, before: countOf(found) });
      } catch (error) {
        tellFailure(error);
      }
    },
    [catalog, model, reason, notify, tellFailure],
  );

  const late = useSyncExternalStore(model.removing.late.subscribe, model.removing.late.get);
  useEffect(() => {
    if (!late) return;
    model.removing.late.set(() => null);
    void tell(late.lines, late.refusal, none);
  }, [model, late, tell]);

  const dialog = (
    <>
      {chosen.length > 0 && (
        <Question
          title={t('sheet.removeFrom', { count: chosen.length, name })}
          onClose={() => setChosen([])}
          onSubmit={() => void remove(chosen)}
          actions={<Answers onClose={() => setChosen([])} submit={t('sheet.remove')} isGrave isUsual />}
        >
          <RowsNamed rows={chosen.map(named)} />
          {t('sheet.removable')}
        </Question>
      )}
      {asked && (
        <ReferrersDialog
          rows={asked.lines.map(named)}
          referrers={asked.referrers}
          before={asked.before}
          onClose={() => setAsked(null)}
          onAlong={() => void remove(asked.lines, asked.referrers)}
        />
      )}
    </>
  );
  return { start: card.can.delete ? () => void start() : null, dialog };
}
