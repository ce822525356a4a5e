import { type Theme, useMediaQuery } from '@mui/material';
import { useEffect } from 'react';
import { Sidebar, type SidebarProps, useSidebarState } from 'react-admin';

/**
 * Beside the page, or over it where the window is narrow: closed then until it is asked for, and as it was once there is room again.
 * Each of the two has its own drawer: one that turned from the first kind into the second stays as an unseen layer that takes every click.
 */
export function Side(props: SidebarProps) {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const [isOpen, setOpen] = useSidebarState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: of how it was while there was room
  useEffect(() => {
    if (!isNarrow) return;
    setOpen(false);
    return () => setOpen(isOpen);
  }, [isNarrow]);
  return <Sidebar key={String(isNarrow)} {...props} />;
}
