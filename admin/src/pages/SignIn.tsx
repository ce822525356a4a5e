import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import { session } from '../session.js';
import { CredentialsForm } from './CredentialsForm.js';
import { Door } from './Door.js';
import { Navigate } from './Navigate.js';

/** Whoever is inside already is led to where they were going. */
export function SignIn() {
  const { t } = useWords();
  const { state } = useLocation();
  const isInside = useSyncExternalStore(session.subscribe, () => session.get().is === 'signedIn');
  if (isInside) return <Navigate to={state?.nextPathname ? `${state.nextPathname}${state.nextSearch ?? ''}` : '/'} replace />;
  return (
    <Door heading={t('signIn.heading')}>
      <CredentialsForm />
    </Door>
  );
}
