import { Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { Label } from '../../../../shared/kinds.js';
import { momentText } from '../../grid/showing.js';
import { useWords } from '../../i18n/useWords.js';
import { deviceOf } from './device.js';
import { Wide } from './Wide.js';

export interface OpenSession {
  id: string;
  label: Label;
  createdAt: string;
  lastSeenAt: string;
  ip: string | null;
  userAgent: string | null;
  current: boolean;
  /** Whose it is, where that is not plain. */
  user?: { id: string; displayName: string; username: string };
}

/** Sessions that are open, each with a way to end it. One does not end the session one is in: for that there is signing out. */
export function SessionsTable({ sessions, onEnd }: { sessions: readonly OpenSession[]; onEnd(id: string): void }) {
  const { t, say } = useWords();
  if (sessions.length === 0) return <Typography color="text.secondary">{t('account.noSessions')}</Typography>;
  const named = sessions.some(({ user }) => user);
  return (
    <Wide label={t('account.sessions')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {named && <TableCell>{t('users.who')}</TableCell>}
            <TableCell>{t('account.device')}</TableCell>
            <TableCell>{t('account.role')}</TableCell>
            <TableCell>{t('account.address')}</TableCell>
            <TableCell>{t('account.since')}</TableCell>
            <TableCell>{t('account.seen')}</TableCell>
            <TableCell aria-label={t('account.end')} />
          </TableRow>
        </TableHead>
        <TableBody>
          {sessions.map((session) => (
            <TableRow key={session.id}>
              {named && (
                <TableCell>{session.user && <LinkBase to={`/users/${session.user.id}`}>{session.user.displayName}</LinkBase>}</TableCell>
              )}
              <TableCell>
                <Device userAgent={session.userAgent} />
              </TableCell>
              <TableCell>{say(session.label)}</TableCell>
              <TableCell>{session.ip}</TableCell>
              <TableCell>{momentText(session.createdAt)}</TableCell>
              <TableCell>{momentText(session.lastSeenAt)}</TableCell>
              <TableCell align="right">
                {session.current ? (
                  <span className="tag">{t('account.current')}</span>
                ) : (
                  <Button onClick={() => onEnd(session.id)}>{t('account.end')}</Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Wide>
  );
}

function Device({ userAgent }: { userAgent: string | null }) {
  const { t } = useWords();
  const { browser, system } = deviceOf(userAgent);
  return (
    <span title={userAgent ?? ''}>
      {t('account.on', { browser: browser ?? t('account.browser'), system: system ?? t('account.system') })}
    </span>
  );
}
