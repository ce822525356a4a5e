import { Alert, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { momentText } from '../../grid/showing.js';
import { useReasons } from '../../i18n/useReasons.js';
import { useWords } from '../../i18n/useWords.js';
import { useAnswer } from '../../useAnswer.js';
import { Wide } from '../account/Wide.js';
import { Waiting } from '../States.js';
import { type FailedSignIn, readFailures } from './accounts.js';

const page = 50;

/** Attempts to sign in that came to nothing, of one account or of all, and who has to wait because of them. */
export function Failures({ account }: { account: string | null }) {
  const { t } = useWords();
  const { failure: told } = useReasons();
  const [take, setTake] = useState(page);
  const { data, failure } = useAnswer(() => readFailures(account, take), [account, take]);
  return (
    <section>
      {account && (
        <Typography variant="h6" component="h3">
          {t('users.failures')}
        </Typography>
      )}
      {failure && <Alert severity="warning">{told(failure)}</Alert>}
      {!data && !failure && !account && <Waiting />}
      {data?.rows.length === 0 && <Typography color="text.secondary">{t('users.noFailures')}</Typography>}
      {data && data.rows.length > 0 && <FailuresTable rows={data.rows} named={account === null} />}
      {data && data.total > data.rows.length && take < 200 && <Button onClick={() => setTake(take + page)}>{t('users.more')}</Button>}
    </section>
  );
}

function FailuresTable({ rows, named }: { rows: readonly FailedSignIn[]; named: boolean }) {
  const { t } = useWords();
  return (
    <Wide label={t('users.failures')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {named && <TableCell>{t('users.who')}</TableCell>}
            <TableCell>{t('users.reason')}</TableCell>
            <TableCell>{t('account.address')}</TableCell>
            <TableCell align="right">{t('users.times')}</TableCell>
            <TableCell>{t('users.when')}</TableCell>
            <TableCell>{t('users.waits')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              {named && (
                <TableCell>
                  {row.user ? <LinkBase to={`/users/${row.user.id}`}>{row.user.displayName}</LinkBase> : t('users.unknown')}
                </TableCell>
              )}
              <TableCell>{t(`users.${row.reason}`)}</TableCell>
              <TableCell>{row.address}</TableCell>
              <TableCell align="right">{row.count}</TableCell>
              <TableCell>{momentText(row.lastAt)}</TableCell>
              <TableCell>
                {row.accountBlockedUntil && `${t('users.who')}: ${momentText(row.accountBlockedUntil)} `}
                {row.addressBlockedUntil && `${t('account.address')}: ${momentText(row.addressBlockedUntil)}`}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Wide>
  );
}
