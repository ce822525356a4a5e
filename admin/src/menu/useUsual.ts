import { useEffect } from 'react';
import { useLocation, useStore } from 'react-admin';
import { useModel } from '../Model.js';
import { session } from '../session.js';
import { usualWays, type Way, withLately } from './usual.js';

const none: readonly string[] = [];

/** The ways on top of the menu. What was opened lately is kept in this browser, for each person and role. */
export function useUsual(): Way[] {
  const { catalog } = useModel();
  const { pathname } = useLocation();
  const state = session.get();
  const [lately, setLately] = useStore(`menu.lately.${state.is === 'signedIn' ? state.me.id : ''}.${catalog.role}`, none);
  const next = withLately(catalog, lately, pathname);
  useEffect(() => {
    if (next !== lately) setLately(next);
  });
  return usualWays(catalog, next);
}
