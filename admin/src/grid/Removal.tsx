import { useState } from 'react';
import { Confirm, useNotify } from 'react-admin';
import { titleOf } from '../catalog.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { isShipped } from '../shipped.js';
import type { Line } from './line.js';
import type { OpenSheet } from './openSheet.js';
import { RowsNamed } from './RowsNamed.js';
import type { Refusal } from './removing.js';
import { areasOf } from './selection.js';

/** Deleting the selected lines, asked about first. `start` is for the toolbar, `dialog` for the page. */
export function useRemoval({ model, selection, card }: OpenSheet, name: string) {
  const { t, say } = useWords();
  const { catalog } = useModel();
  const { reason } = useReasons();
  const notify = useNotify();
  const [chosen, setChosen] = useState<readonly Line[]>([]);
  const titleIn = ({ id, row }: Line) => titleOf(card, row) || t('sheet.row', { row: model.table.position(id) + 1 });

  function start() {
    const { lines } = model.table.get();
    const taken = areasOf(selection.get()).flatMap(({ top, bottom }) => lines.slice(top, bottom + 1));
    const wanted = [...new Set(taken)].filter((line) => line !== undefined);
    if (wanted.some(({ row }) => isShipped(card, row))) notify(t('shipped.noDelete'), { type: 'warning' });
    else setChosen(wanted);
  }

  async function remove() {
    setChosen([]);
    const refused = await model.remove(chosen, t('sheet.removed', { count: chosen.length, name }));
    if (refused) notify([reason(refused), ...referrersOf(refused)].join(': '), { type: 'error' });
  }

  /** In one part: which rows are to go first. */
  function referrersOf({ referrers = new Map() }: Refusal): string[] {
    const counted = catalog.resources.flatMap(({ name, label }) => (referrers.has(name) ? [`${say(label)} (${referrers.get(name)})`] : []));
    return counted.length > 0 ? [counted.join(', ')] : [];
  }

  const dialog = (
    <Confirm
      isOpen={chosen.length > 0}
      title={t('sheet.removeFrom', { count: chosen.length, name })}
      content={<RowsNamed titles={chosen.map(titleIn)} />}
      onClose={() => setChosen([])}
      onConfirm={remove}
    />
  );
  return { start: card.can.delete ? start : null, dialog };
}
