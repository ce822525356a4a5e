import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import { failureOf } from './failure.js';
import { useReasons } from './i18n/useReasons.js';

/** Says why something came to nothing. */
export function useTellFailure() {
  const notify = useNotify();
  const { failure } = useReasons();
  return useCallback((error: unknown) => notify(failure(failureOf(error)), { type: 'error' }), [notify, failure]);
}
