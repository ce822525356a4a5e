import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useStore } from 'react-admin';
import { ask } from '../client.js';
import { Answers, Question } from '../Dialogs.js';
import { failureOf } from '../failure.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { useDemo } from './useDemo.js';
import './demoNotice.css';

/** While data is made up, every page says so; where there is none yet, the administrator may have some made. */
export function DemoNotice() {
  const { catalog } = useModel();
  const { say } = useWords();
  const [isDeclined, decline] = useStore('demo.declined', false);
  const demo = useDemo(catalog);
  if (demo === 'LOADED')
    return (
      <aside className="demo-notice" aria-label={say(words.loaded)}>
        <strong>{say(words.loaded)}</strong>
        {catalog.role === 'admin' && (
          <Work document="mutation RemoveDemo { done: removeDemo }" label={say(words.remove)} ask={say(words.sure)} />
        )}
      </aside>
    );
  if (demo !== 'OFFERED' || isDeclined) return null;
  return (
    <aside className="demo-notice" aria-label={say(words.offer)}>
      <span>{say(words.offer)}</span>
      <Work document="mutation LoadDemo { done: loadDemo }" label={say(words.load)} ask={null} />
      <Button size="small" onClick={() => decline(true)}>
        {say(words.decline)}
      </Button>
    </aside>
  );
}

/** Every page begins anew with other data. */
function Work({ document, label, ask: question }: { document: string; label: string; ask: string | null }) {
  const notify = useNotify();
  const { failure } = useReasons();
  const { say } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);

  async function work() {
    setAsked(false);
    setBusy(true);
    try {
      await ask<{ done: number }>(document);
      window.location.reload();
    } catch (error) {
      const found = failureOf(error);
      notify(found.code === 'BAD_USER_INPUT' && found.message ? found.message : failure(found), {
        type: 'error',
        autoHideDuration: 20_000,
      });
      setBusy(false);
    }
  }

  return (
    <>
      <Button size="small" variant="outlined" disabled={isBusy} onClick={() => (question ? setAsked(true) : void work())}>
        {isBusy ? say(words.busy) : label}
      </Button>
      {isAsked && question && (
        <Question
          title={question}
          onClose={() => setAsked(false)}
          onSubmit={() => void work()}
          actions={<Answers onClose={() => setAsked(false)} submit={label} isGrave isUsual />}
        >
          {say(words.kept)}
        </Question>
      )}
    </>
  );
}

const words = {
  loaded: { vi: 'Dữ liệu minh họa – không có thật', en: 'Demonstration data – none of it is real' },
  offer: {
    vi: 'Hệ thống chưa có dữ liệu. Có thể nạp dữ liệu minh họa để làm thử, rồi xóa hết bằng một nút.',
    en: 'There is no data yet. You may load a demonstration to try things out, and remove all of it with one button.',
  },
  load: { vi: 'Nạp dữ liệu minh họa', en: 'Load demonstration data' },
  remove: { vi: 'Xóa dữ liệu minh họa', en: 'Remove demonstration data' },
  sure: { vi: 'Xóa toàn bộ dữ liệu minh họa?', en: 'Remove all demonstration data?' },
  kept: { vi: 'Dữ liệu thật, nếu có, được giữ nguyên.', en: 'Real data, if there is any, stays as it is.' },
  decline: { vi: 'Không cần', en: 'No, thanks' },
  busy: { vi: 'Đang làm, khoảng nửa phút…', en: 'Working, about half a minute…' },
};
