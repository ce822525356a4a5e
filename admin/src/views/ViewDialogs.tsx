import type { SavedSheet, SavedView } from '../../../shared/savedSheet.js';
import { Answers, Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { NameDialog } from './NameDialog.js';
import { ShareDialog } from './ShareDialog.js';
import type { ViewActions } from './useViewActions.js';

export type AskedOfView = 'name' | 'rename' | 'share' | 'remove';

interface ViewDialogsProps {
  asked: AskedOfView;
  actions: ViewActions;
  saved: SavedView | null;
  /** The sheet as it is. */
  now: SavedSheet;
  /** What the conditions of the saved one say in words. */
  told: readonly string[];
  onRemoved(): void;
  onClose(): void;
}

/** What one is asked before something is done to a saved sheet. */
export function ViewDialogs({ asked, actions: { attempt, saveNew }, saved, now, told, onRemoved, onClose }: ViewDialogsProps) {
  const { views } = useModel();
  const { t } = useWords();
  if (asked === 'name')
    return (
      <NameDialog title={t('views.saveNew')} name="" hint={t('views.nameHint')} onName={(name) => saveNew(name, now)} onClose={onClose} />
    );
  if (!saved) return null;
  const { name } = saved;
  if (asked === 'rename')
    return (
      <NameDialog
        title={t('views.renameTitle', { name })}
        name={name}
        onName={(next) => attempt(() => views.rename(saved, next), 'views.renamed', { name: next })}
        onClose={onClose}
      />
    );
  if (asked === 'share')
    return (
      <ShareDialog
        view={saved}
        told={told}
        onShare={(audiences) =>
          attempt(() => views.share(saved, audiences), audiences.length > 0 ? 'views.nowShared' : 'views.nowOwn', { name })
        }
        onClose={onClose}
      />
    );
  return (
    <Question
      title={t('views.removeTitle', { name })}
      onClose={onClose}
      onSubmit={() => {
        onClose();
        void attempt(() => views.remove(saved), 'views.removed', { name }).then((done) => done && onRemoved());
      }}
      actions={<Answers onClose={onClose} submit={t('sheet.remove')} isGrave isUsual />}
    >
      {t(saved.shares.length > 0 ? 'views.removeShared' : 'views.removeHint')}
    </Question>
  );
}
