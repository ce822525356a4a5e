import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { selectionOf } from '../documents.js';
import type { OpenSheet } from '../grid/openSheet.js';
import { createServer } from '../grid/sheetServer.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { session } from '../session.js';
import { createFollowing } from './following.js';
import { browserHearing, type Hearing } from './hearing.js';
import { waysIn } from './news.js';

let hearing: Hearing | undefined;

/** A sheet that follows what others do, as long as it is before somebody who is signed in. `isShown`: it is in sight on its page. */
export function useLive(sheet: OpenSheet, isShown = true) {
  const { catalog } = useModel();
  const following = useMemo(() => {
    const { card, columns, around, model } = sheet;
    hearing ??= browserHearing();
    return createFollowing({
      resource: card.name,
      table: model.table,
      server: createServer({
        catalog,
        card,
        columns,
        visible: () => around.visible,
        query: () => ({ where: around.where, order: around.order }),
      }),
      hearing,
      through: () => waysIn(selectionOf(catalog, card, around.visible)),
      where: () => around.where,
      columns: () => around.visible,
      speech: () => around.speech,
    });
  }, [sheet, catalog]);
  const state = useSyncExternalStore(session.subscribe, session.get);
  const isFollowed = isShown && state.is === 'signedIn' && state.lapsed === null;
  useEffect(() => {
    if (!isFollowed) return;
    return following.start();
  }, [following, isFollowed]);
  const { t } = useWords();
  /** A row as it is read aloud, with who else is at work on it. */
  const rowName = (row: number, name: string) => {
    const { gone, present } = sheet.model.table.lineAt(row - 1) ?? {};
    const told = [gone && t('live.gone'), present && t('live.editing', { names: present.join(', ') })].filter(Boolean);
    return [name, ...told].join(', ');
  };
  return { ...following, rowName };
}
