import Bookmark from '@mui/icons-material/BookmarkBorder';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Lock from '@mui/icons-material/LockOutlined';
import People from '@mui/icons-material/PeopleOutline';
import { Button, Divider, ListItemText, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import type { SavedView } from '../../../shared/savedSheet.js';
import { useWords } from '../i18n/useWords.js';
import type { AskedOfView } from './ViewDialogs.js';
import './views.css';

interface ViewDeeds {
  open(view: SavedView): void;
  save(): void;
  ask(what: AskedOfView): void;
  lock(locked: boolean): void;
  close(): void;
}

interface ViewsMenuProps {
  views: readonly SavedView[];
  saved: SavedView | null;
  isChanged: boolean;
  /** The sheet is in the state everybody begins with. */
  isPlain: boolean;
  deeds: ViewDeeds;
  onOpen(): void;
}

/** The saved sheets of a resource, which of them is open, and what can be done with it. */
export function ViewsMenu({ views, saved, isChanged, isPlain, deeds, onOpen }: ViewsMenuProps) {
  const { t } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const deed = (key: string, run: () => void, disabled = false) => (
    <MenuItem
      key={key}
      disabled={disabled}
      onClick={() => {
        close();
        run();
      }}
    >
      <ListItemText>{t(key)}</ListItemText>
    </MenuItem>
  );
  const group = (key: string, listed: readonly SavedView[]) =>
    listed.length > 0
      ? [
          <li key={key} role="presentation" className="views-group">
            {t(key)}
          </li>,
          ...listed.map((view) => (
            <MenuItem
              key={view.id}
              selected={view.id === saved?.id}
              aria-current={view.id === saved?.id || undefined}
              onClick={() => {
                close();
                deeds.open(view);
              }}
            >
              <ViewLine view={view} />
            </MenuItem>
          )),
          <Divider key={`${key} end`} component="li" />,
        ]
      : [];
  const mayWrite = saved !== null && (saved.isOwn || !saved.isLocked);
  return (
    <>
      <Button
        className="views-button"
        startIcon={<Bookmark />}
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          onOpen();
          setAnchor(event.currentTarget);
        }}
      >
        <span className="views-name">{saved?.name ?? t('views.title')}</span>
        {saved && isChanged && <em>{t('views.changed')}</em>}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ list: { 'aria-label': t('views.title'), dense: true }, paper: { className: 'views-menu' } }}
      >
        {group(
          'views.own',
          views.filter(({ isOwn }) => isOwn),
        )}
        {group(
          'views.shared',
          views.filter(({ isOwn }) => !isOwn),
        )}
        {saved && deed('views.save', deeds.save, !isChanged || !mayWrite || saved.withheld.length > 0)}
        {deed('views.saveNew', () => deeds.ask('name'))}
        {saved?.isOwn && deed('views.rename', () => deeds.ask('rename'))}
        {saved?.isOwn && deed('views.share', () => deeds.ask('share'))}
        {saved?.isOwn && deed(saved.isLocked ? 'views.unlock' : 'views.lock', () => deeds.lock(!saved.isLocked))}
        {saved?.isOwn && deed('views.remove', () => deeds.ask('remove'))}
        {deed('views.close', deeds.close, isPlain)}
      </Menu>
    </>
  );
}

/** Its name, and by marks and words whose it is, who sees it and whether it is locked. */
function ViewLine({ view: { name, isOwn, isLocked, owner, shares, withheld } }: { view: SavedView }) {
  const { t, say } = useWords();
  const among = shares.map(({ label }) => say(label)).join(', ');
  const told = [
    isOwn ? (among ? t('views.sharedWith', { among }) : '') : t('views.of', { owner: owner.displayName, among }),
    isLocked ? t('views.locked') : '',
    withheld.length > 0 ? t('views.withheldMark') : '',
  ].filter((text) => text !== '');
  return (
    <>
      <ListItemText primary={name} secondary={told.join(' · ') || undefined} />
      {shares.length > 0 && <People fontSize="small" aria-hidden />}
      {isLocked && <Lock fontSize="small" aria-hidden />}
    </>
  );
}
