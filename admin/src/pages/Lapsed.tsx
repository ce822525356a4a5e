import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { useReasons } from '../i18n/useReasons.js';
import { session } from '../session.js';
import { CredentialsForm } from './CredentialsForm.js';

/** The session ended while a page is open: sign in again over it, and go on with what is typed there. */
export function Lapsed() {
  const { failure } = useReasons();
  const state = useSyncExternalStore(session.subscribe, session.get);
  if (state.is !== 'signedIn' || !state.lapsed) return null;
  return (
    <Dialog open maxWidth="xs" fullWidth>
      <DialogTitle>{failure(state.lapsed)}</DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <CredentialsForm username={state.me.username} />
      </DialogContent>
    </Dialog>
  );
}
