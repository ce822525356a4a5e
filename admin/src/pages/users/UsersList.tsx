import { Alert, Button, MenuItem, Stack, Table, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { useDeferredValue, useState } from 'react';
import { LinkBase } from 'react-admin';
import { momentText } from '../../grid/showing.js';
import { useReasons } from '../../i18n/useReasons.js';
import { useWords } from '../../i18n/useWords.js';
import { useAnswer } from '../../useAnswer.js';
import { Wide } from '../account/Wide.js';
import { Waiting } from '../States.js';
import { type Account, readAccounts, states } from './accounts.js';
import { NewUser } from './NewUser.js';
import { StateTags } from './StateTags.js';

const page = 50;

/** Accounts by name, found by part of one or by their state. */
export function UsersList() {
  const { t } = useWords();
  const { failure: told } = useReasons();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [state, setState] = useState('');
  const [take, setTake] = useState(page);
  const [adding, setAdding] = useState(false);
  const { data, failure, again } = useAnswer(() => readAccounts({ search, state: state || null, take }), [search, state, take]);
  return (
    <section>
      <Stack direction="row" gap={1.5} flexWrap="wrap" alignItems="center" sx={{ mb: 1.5 }}>
        <TextField type="search" label={t('users.search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <TextField select label={t('users.state')} value={state} onChange={(event) => setState(event.target.value)} sx={{ minWidth: 190 }}>
          <MenuItem value="">{t('users.all')}</MenuItem>
          {states.map((name) => (
            <MenuItem key={name} value={name}>
              {t(`users.${name}`)}
            </MenuItem>
          ))}
        </TextField>
        <Button variant="contained" onClick={() => setAdding(true)}>
          {t('users.add')}
        </Button>
        {data && (
          <Typography role="status" color="text.secondary">
            {t('users.total', { total: data.total })}
          </Typography>
        )}
      </Stack>
      {failure && <Alert severity="warning">{told(failure)}</Alert>}
      {!data && !failure && <Waiting />}
      {data && <Accounts rows={data.rows} />}
      {data && data.total > data.rows.length && take < 200 && <Button onClick={() => setTake(take + page)}>{t('users.more')}</Button>}
      {adding && (
        <NewUser
          onClose={() => {
            setAdding(false);
            again();
          }}
        />
      )}
    </section>
  );
}

function Accounts({ rows }: { rows: readonly Account[] }) {
  const { t, say } = useWords();
  if (rows.length === 0) return <Typography color="text.secondary">{t('users.empty')}</Typography>;
  return (
    <Wide label={t('users.list')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('users.displayName')}</TableCell>
            <TableCell>{t('users.username')}</TableCell>
            <TableCell>{t('users.state')}</TableCell>
            <TableCell>{t('users.grants')}</TableCell>
            <TableCell>{t('users.lastSeen')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((account) => (
            <TableRow key={account.id} hover>
              <TableCell>
                <LinkBase to={`/users/${account.id}`}>{account.displayName}</LinkBase>
              </TableCell>
              <TableCell>{account.username}</TableCell>
              <TableCell>
                <StateTags account={account} />
              </TableCell>
              <TableCell>
                {account.grants
                  .filter(({ inForce }) => inForce)
                  .map(({ label, areas }) =>
                    [say(label), ...areas.slice(0, 2).map(({ name }) => name), ...(areas.length > 2 ? ['…'] : [])].join(' · '),
                  )
                  .join('; ')}
              </TableCell>
              <TableCell>{account.lastSeenAt ? momentText(account.lastSeenAt) : t('users.never')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Wide>
  );
}
