import { ListItemButton, ListItemIcon, ListItemText } from '@mui/material';
import type { ComponentType } from 'react';
import { LinkBase, useLocation, useSidebarState } from 'react-admin';
import { isAt } from './pages.js';
import { useNarrow } from './useNarrow.js';

interface MenuLinkProps {
  /** A page of the admin, or another of the site. */
  to?: string;
  href?: string;
  icon?: ComponentType;
  text: string;
}

/** Where the menu covers the page, it goes when something is chosen. */
export function MenuLink({ to, href, icon: Icon, text }: MenuLinkProps) {
  const { pathname } = useLocation();
  const [, setOpen] = useSidebarState();
  const isNarrow = useNarrow();
  const isHere = to !== undefined && isAt(pathname, to);
  const target = to === undefined ? { component: 'a', href, target: '_blank', rel: 'noopener' } : { component: LinkBase, to };
  return (
    <li>
      <ListItemButton
        {...target}
        dense
        selected={isHere}
        aria-current={isHere ? 'page' : undefined}
        title={text}
        onClick={() => isNarrow && setOpen(false)}
      >
        {Icon && (
          <ListItemIcon>
            <Icon />
          </ListItemIcon>
        )}
        <ListItemText primary={text} />
      </ListItemButton>
    </li>
  );
}
