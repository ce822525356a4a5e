import { Button } from '@mui/material';
import { LinkBase, reactRouterProvider, Title, useLocation } from 'react-admin';
import { useWords } from '../../i18n/useWords.js';
import { useModel } from '../../Model.js';
import { NoRights } from '../States.js';
import { AllSessions } from './AllSessions.js';
import { Failures } from './Failures.js';
import { UserPage } from './UserPage.js';
import { UsersList } from './UsersList.js';
import '../account/account.css';

const { Route, Routes } = reactRouterProvider;
const tabs = { '/users': 'list', '/users/sessions': 'sessions', '/users/failures': 'failures' };

/** Who may come in, as what, from where and since when. */
export function UsersPage() {
  const { t } = useWords();
  const { catalog } = useModel();
  const { pathname } = useLocation();
  if (!catalog.tools.includes('accounts')) return <NoRights />;
  return (
    <div className="account-page">
      <Title title={t('users.title')} />
      <nav className="account-tabs" aria-label={t('users.title')}>
        {Object.entries(tabs).map(([path, name]) => (
          <Button key={path} component={LinkBase} to={path} aria-current={path === pathname ? 'page' : undefined}>
            {t(`users.${name}`)}
          </Button>
        ))}
      </nav>
      <Routes>
        <Route path="/" element={<UsersList />} />
        <Route path="/sessions" element={<AllSessions />} />
        <Route path="/failures" element={<Failures account={null} />} />
        <Route path="/:id" element={<UserPage />} />
      </Routes>
    </div>
  );
}
