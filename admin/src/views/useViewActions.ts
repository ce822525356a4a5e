import { useNavigate, useNotify } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import type { SavedSheet, SavedView } from '../../../shared/savedSheet.js';
import { addressOf } from '../grid/filters.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { useTellFailure } from '../useTellFailure.js';

export type ViewActions = ReturnType<typeof useViewActions>;

/** What is done to saved sheets, told when it is done or why it was refused. */
export function useViewActions(card: ResourceCard) {
  const { views } = useModel();
  const { t } = useWords();
  const tellFailure = useTellFailure();
  const navigate = useNavigate();
  const notify = useNotify();

  /** Whether it was done. */
  async function attempt(work: () => Promise<unknown>, done: string, options: Record<string, unknown> = {}): Promise<boolean> {
    try {
      await work();
      notify(t(done, options), { type: 'success' });
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    }
  }

  function open(view: SavedView) {
    views.drafts.set(({ [view.id]: _, ...others }) => others);
    navigate(addressOf(view));
  }

  return {
    open,
    close: () => navigate(`/${card.name}`),
    attempt,
    /** The sheet as it is, under a name of its own; it is open afterwards. */
    saveNew: (name: string, sheet: SavedSheet) =>
      attempt(async () => open(await views.save(card.name, name, sheet)), 'views.saved', { name }),
    /** The server has the last word on who sees what. */
    refresh: () => views.refresh().catch(() => undefined),
  };
}
