import { useEffect, useRef } from 'react';
import { Sidebar, type SidebarProps, useSidebarState } from 'react-admin';
import { useNarrow } from './useNarrow.js';

/**
 * Beside the page, or over it where the window is narrow: closed then until it is asked for, and as it was once there is room again.
 * Each of the two has its own drawer: one that turned from the first kind into the second stays as an unseen layer that takes every click.
 */
export function Side(props: SidebarProps) {
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useSidebarState();
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (!isNarrow) wasOpen.current = isOpen;
  }, [isNarrow, isOpen]);
  useEffect(() => {
    if (!isNarrow) return;
    setOpen(false);
    return () => setOpen(wasOpen.current);
  }, [isNarrow, setOpen]);
  return <Sidebar key={String(isNarrow)} {...props} />;
}
