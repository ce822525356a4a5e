import Badge from '@mui/icons-material/BadgeOutlined';
import Check from '@mui/icons-material/Check';
import History from '@mui/icons-material/History';
import Logout from '@mui/icons-material/Logout';
import ManageAccounts from '@mui/icons-material/ManageAccountsOutlined';
import { Divider, ListItemIcon, ListItemText, MenuItem } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { AppBar, LinkBase, TitlePortal } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import { useLeaving } from '../outbox/useLeaving.js';
import { PaletteButton } from '../palette/PaletteButton.js';
import { switchRole as enterRole, type HeldRole, session } from '../session.js';
import { useTellFailure } from '../useTellFailure.js';
import { Dropdown } from './Dropdown.js';
import { LookMenu } from './LookMenu.js';

export const TopBar = () => (
  <AppBar alwaysOn userMenu={false} toolbar={<Tools />} color="primary">
    <TitlePortal component="h1" />
  </AppBar>
);

const Tools = () => (
  <>
    <PaletteButton />
    <LookMenu />
    <Account />
  </>
);

/** Who is here, and in which role. */
function Account() {
  const { t, say } = useWords();
  const state = useSyncExternalStore(session.subscribe, session.get);
  const { signOut, switchRole, question } = useLeaving();
  if (state.is !== 'signedIn') return null;
  const current = state.me.roles.find((role) => role.current);
  return (
    <>
      <Dropdown label={t('menu.role')} icon={<Badge />} text={current ? say(current.labels) : state.me.displayName}>
        <MenuItem disabled>
          <ListItemText primary={state.me.displayName} secondary={state.me.username} />
        </MenuItem>
        <Divider />
        {state.me.roles.map((role) => (
          <RoleItem key={role.grant} role={role} onChoose={switchRole} />
        ))}
        <Divider />
        <MenuItem component={LinkBase} to="/account">
          <ListItemIcon>
            <ManageAccounts fontSize="small" />
          </ListItemIcon>
          {t('menu.account')}
        </MenuItem>
        <MenuItem component={LinkBase} to="/doings">
          <ListItemIcon>
            <History fontSize="small" />
          </ListItemIcon>
          {t('undo.title')}
        </MenuItem>
        <MenuItem onClick={() => void signOut()}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {t('menu.signOut')}
        </MenuItem>
      </Dropdown>
      {question}
    </>
  );
}

function RoleItem({ role, onChoose }: { role: HeldRole; onChoose(choose: () => void): void }) {
  const { say } = useWords();
  const tellFailure = useTellFailure();
  const choose = () => void enterRole(role.grant).catch(tellFailure);
  return (
    <MenuItem selected={role.current} onClick={() => !role.current && onChoose(choose)}>
      <ListItemIcon>{role.current && <Check fontSize="small" />}</ListItemIcon>
      <ListItemText primary={say(role.labels)} secondary={role.areas.map(({ name }) => name).join(', ') || null} />
    </MenuItem>
  );
}
