import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-admin';

/** Which part of a page is shown. It stands in the address, so that it can be sent and gone back to. */
export function useTab<T extends string>(offered: readonly T[]): [tab: T | undefined, setTab: (tab: T) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const asked = new URLSearchParams(search).get('tab');
  const setTab = useCallback(
    (tab: T) => navigate(tab === offered[0] ? pathname : `${pathname}?tab=${encodeURIComponent(tab)}`),
    [navigate, pathname, offered],
  );
  return [offered.find((tab) => tab === asked) ?? offered[0], setTab];
}
