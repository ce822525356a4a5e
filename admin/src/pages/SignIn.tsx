import { useWords } from '../i18n/useWords.js';
import { CredentialsForm } from './CredentialsForm.js';
import { Door } from './Door.js';

export function SignIn() {
  const { t } = useWords();
  return (
    <Door heading={t('signIn.heading')}>
      <CredentialsForm />
    </Door>
  );
}
