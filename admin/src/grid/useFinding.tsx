import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import type { Column } from './columns.js';
import { FindPanel, type Scope } from './FindPanel.js';
import { labelsOf } from './labels.js';
import type { OpenSheet } from './openSheet.js';
import { ReplaceDialog } from './ReplaceDialog.js';
import type { Change } from './replacing.js';
import { type Area, areasOf } from './selection.js';
import type { Speech } from './showing.js';

interface Opened {
  areas: readonly Area[];
  column: number;
  scope: Scope;
}

interface Proposed {
  changes: readonly Change[];
  readOnly: number;
  unread: number;
  label(count: number): string;
}

/** Find and replace: the panel above the sheet, and the preview of what would be written. */
export function useFinding({ sheet, columns, speech }: { sheet: OpenSheet; columns: readonly Column[]; speech: Speech }) {
  const { t } = useWords();
  const notify = useNotify();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const { replacing } = sheet.model;

  /** To replace one most often means a column, to find the whole sheet; several selected cells mean themselves. */
  function open(isReplacing: boolean) {
    const now = sheet.selection.get();
    const areas = areasOf(now);
    const isBlock = areas.length > 1 || areas.some(({ top, left, bottom, right }) => top !== bottom || left !== right);
    setOpened({ areas, column: now.active.column, scope: isBlock ? 'selection' : isReplacing ? 'column' : 'all' });
  }

  async function write(changes: readonly Change[], label: Proposed['label']) {
    setProposed(null);
    const count = await replacing.write(changes, label);
    notify(t('replace.done', { count }), { type: 'success' });
    // The next key may be Ctrl+Z, and the button that had the keyboard finds nothing any more.
    sheet.around.takeKeyboard();
  }

  const panel = (
    <>
      {opened && (
        <FindPanel
          key={`${opened.scope} ${opened.column}`}
          sheet={sheet}
          columns={columns}
          speech={speech}
          {...opened}
          onPreview={async (found, _, by, unread) => {
            const changes = await replacing.propose(found, by);
            if (!changes) return;
            const readOnly = changes.reduce((left, change) => left - change.found.length, found.length);
            setProposed({ changes, readOnly, unread, label: labelsOf(sheet.card).replaced });
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {proposed && (
        <ReplaceDialog
          {...proposed}
          onReread={replacing.reread}
          onWrite={(changes) => void write(changes, proposed.label)}
          onClose={() => setProposed(null)}
        />
      )}
    </>
  );
  return { open, panel };
}
