import { useEffect } from 'react';
import { useModel } from '../Model.js';
import { countUnsaved } from './unsaved.js';

/** Closing or reloading the page asks first while something is not written, be it in another sheet than the one in sight. */
export function useLeaveWarning() {
  const { outbox } = useModel();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (outbox.state.get().pending.length > 0 || countUnsaved() > 0) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [outbox]);
}
