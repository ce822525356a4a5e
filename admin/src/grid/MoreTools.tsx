import MoreHoriz from '@mui/icons-material/MoreHoriz';
import { IconButton, ListItemIcon, ListItemText, Menu, MenuItem, Tooltip } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.js';

export interface RareTool {
  label: string;
  icon: ReactNode;
  onClick(): void;
}

/** Behind three dots: what is rarely done, or mostly by its keys. */
export function MoreTools({ tools }: { tools: readonly RareTool[] }) {
  const { t } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = useRef<RareTool | null>(null);
  const choose = (tool: RareTool | null) => {
    chosen.current = tool;
    setAnchor(null);
  };
  return (
    <>
      <Tooltip title={t('sheet.more')}>
        <IconButton
          aria-label={t('sheet.more')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreHoriz />
        </IconButton>
      </Tooltip>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => choose(null)}
        // What is opened by it takes the keyboard, which the menu has given back by then.
        slotProps={{ list: { 'aria-label': t('sheet.more') }, transition: { onExited: () => chosen.current?.onClick() } }}
      >
        {tools.map((tool) => (
          <MenuItem key={tool.label} onClick={() => choose(tool)}>
            <ListItemIcon>{tool.icon}</ListItemIcon>
            <ListItemText>{tool.label}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
