import Badge from '@mui/icons-material/BadgeOutlined';
import Check from '@mui/icons-material/Check';
import Logout from '@mui/icons-material/Logout';
import Translate from '@mui/icons-material/Translate';
import { Button, Divider, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { type MouseEvent, type ReactNode, useState, useSyncExternalStore } from 'react';
import { AppBar, TitlePortal, useLocaleState, useLocales, useLogout, useNotify } from 'react-admin';
import { failureOf } from '../failure.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { session, switchRole } from '../session.js';

export const TopBar = () => (
  <AppBar userMenu={false} toolbar={<Account />} color="primary">
    <TitlePortal component="h1" />
  </AppBar>
);

/** Who is here, in which role, in which language. */
function Account() {
  const { t } = useWords();
  const state = useSyncExternalStore(session.subscribe, session.get);
  const [locale, setLocale] = useLocaleState();
  const locales = useLocales();
  const logout = useLogout();
  if (state.is !== 'signedIn') return null;
  const current = state.me.roles.find((role) => role.current);
  return (
    <>
      <Dropdown label={t('menu.language')} icon={<Translate />} text={locale.toUpperCase()}>
        {locales.map((offered) => (
          <MenuItem key={offered.locale} selected={offered.locale === locale} onClick={() => setLocale(offered.locale)}>
            {offered.name}
          </MenuItem>
        ))}
      </Dropdown>
      <Dropdown label={t('menu.role')} icon={<Badge />} text={current?.label ?? state.me.displayName}>
        <MenuItem disabled>
          <ListItemText primary={state.me.displayName} secondary={state.me.username} />
        </MenuItem>
        <Divider />
        {state.me.roles.map((role) => (
          <RoleItem key={role.grant} role={role} />
        ))}
        <Divider />
        <MenuItem onClick={() => logout()}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {t('menu.signOut')}
        </MenuItem>
      </Dropdown>
    </>
  );
}

function RoleItem({ role }: { role: { grant: string; label: string; current: boolean } }) {
  const notify = useNotify();
  const { failure } = useReasons();
  const choose = () => switchRole(role.grant).catch((error) => notify(failure(failureOf(error)), { type: 'error' }));
  return (
    <MenuItem selected={role.current} onClick={() => !role.current && choose()}>
      <ListItemIcon>{role.current && <Check fontSize="small" />}</ListItemIcon>
      {role.label}
    </MenuItem>
  );
}

function Dropdown({ label, icon, text, children }: { label: string; icon: ReactNode; text: string; children: ReactNode }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={icon}
        aria-label={`${label}: ${text}`}
        aria-haspopup="menu"
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
      >
        <span className="wide-only">{text}</span>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} onClick={() => setAnchor(null)}>
        {children}
      </Menu>
    </>
  );
}
