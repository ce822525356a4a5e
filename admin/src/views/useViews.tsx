import { useState, useSyncExternalStore } from 'react';
import type { ResourceCard } from '../../../shared/catalog.js';
import type { SavedView } from '../../../shared/savedSheet.js';
import type { Arrangement } from '../grid/arranging.js';
import type { Column } from '../grid/columns.js';
import { conditionText } from '../grid/FilterBar.js';
import { type View, writeView } from '../grid/filters.js';
import type { Speech } from '../grid/showing.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { isChanged, sheetAsItIs } from './comparing.js';
import { useViewActions } from './useViewActions.js';
import { type AskedOfView, ViewDialogs } from './ViewDialogs.js';
import { ViewNotice } from './ViewNotice.js';
import { ViewsMenu } from './ViewsMenu.js';

interface Sheet {
  card: ResourceCard;
  /** All that it can have. */
  columns: readonly Column[];
  view: View;
  arrangement: Arrangement;
  speech: Speech;
  saved: SavedView | null;
  isUnknown: boolean;
  onView(change: Partial<View>): void;
}

/** The saved sheets of a sheet: their menu, what one is asked on the way, and what is to be told of the one that is open. */
export function useViews({ card, columns, view, arrangement, speech, saved, isUnknown, onView }: Sheet) {
  const { views } = useModel();
  const { t } = useWords();
  const all = useSyncExternalStore(views.all.subscribe, views.all.get);
  const actions = useViewActions(card);
  const [asked, setAsked] = useState<AskedOfView | null>(null);
  const now = sheetAsItIs(view, arrangement);
  const lock = (view: SavedView, locked: boolean) =>
    actions.attempt(() => views.lock(view, locked), locked ? 'views.nowLocked' : 'views.nowOpen', { name: view.name });
  const told = ({ sheet: { search, given, conditions } }: SavedView) => [
    ...(search ? [`“${search}”`] : []),
    ...(given ? [given.label] : []),
    ...conditions.flatMap((condition) => {
      const column = columns.find(({ key }) => key === condition.column);
      return column ? [conditionText(condition, column, speech, t)] : [];
    }),
  ];

  const menu = (
    <ViewsMenu
      views={all.filter(({ resource }) => resource === card.name)}
      saved={saved}
      isChanged={saved !== null && isChanged(card, columns, saved, now)}
      isPlain={writeView(view) === ''}
      onOpen={() => void actions.refresh()}
      deeds={{
        open: actions.open,
        save: () => saved && void actions.attempt(() => views.change(saved, now), 'views.saved', { name: saved.name }),
        ask: setAsked,
        lock: (locked) => saved && void lock(saved, locked),
        close: actions.close,
      }}
    />
  );
  const dialog = asked && (
    <ViewDialogs
      asked={asked}
      actions={actions}
      saved={saved}
      now={now}
      told={saved ? told(saved) : []}
      onRemoved={() => onView({ saved: null })}
      onClose={() => setAsked(null)}
    />
  );
  return { menu, dialog, notice: <ViewNotice saved={saved} isUnknown={isUnknown} onForget={() => onView({ saved: null })} /> };
}
