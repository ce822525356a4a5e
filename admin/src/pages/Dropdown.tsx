import { Button, Menu } from '@mui/material';
import { type MouseEvent, type ReactNode, useState } from 'react';

interface DropdownProps {
  label: string;
  icon: ReactNode;
  text: string;
  children: ReactNode;
}

/** A button of the top bar with a menu below; on a telephone its sign alone. */
export function Dropdown({ label, icon, text, children }: DropdownProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        className="bar-button"
        color="inherit"
        startIcon={icon}
        aria-label={text ? `${label}: ${text}` : label}
        aria-haspopup="menu"
        title={label}
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
      >
        {text && <span className="wide-only">{text}</span>}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} onClick={() => setAnchor(null)}>
        {children}
      </Menu>
    </>
  );
}
