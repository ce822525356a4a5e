import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Answers, Question } from '../../Dialogs.js';
import { useWords } from '../../i18n/useWords.js';
import { today } from '../../today.js';
import { Term } from '../Term.js';
import { spanOf } from './AreaPicker.js';
import { type Account, addGrant, changeGrant, endGrant, type Grant } from './accounts.js';
import { DayField } from './DayField.js';
import { emptyTerms, GrantFields, type Wanted } from './GrantFields.js';
import { useDoing } from './useDoing.js';

/** What somebody may do, over what, from when until when; and what they once might. */
export function Grants({ account, onChanged }: { account: Account; onChanged(): void }) {
  const { t } = useWords();
  const { act } = useDoing();
  const [asking, setAsking] = useState<{ what: 'add' } | { what: 'change' | 'end'; grant: Grant } | null>(null);
  const close = () => setAsking(null);

  async function change(work: () => Promise<unknown>) {
    if (!(await act(work))) return;
    close();
    onChanged();
  }

  return (
    <section>
      <Stack component="header" direction="row" justifyContent="space-between" alignItems="center">
        <Typography variant="h6" component="h3">
          {t('users.grants')}
        </Typography>
        <Button variant="outlined" onClick={() => setAsking({ what: 'add' })}>
          {t('users.addGrant')}
        </Button>
      </Stack>
      {account.grants.length === 0 && <Typography color="text.secondary">{t('users.noGrants')}</Typography>}
      <ul className="grants">
        {account.grants.map((grant) => (
          <GrantLine
            key={grant.id}
            grant={grant}
            onChange={() => setAsking({ what: 'change', grant })}
            onEnd={() => setAsking({ what: 'end', grant })}
          />
        ))}
      </ul>
      {asking?.what === 'add' && (
        <GrantDialog title={t('users.addGrant')} onClose={close} onSave={(wanted) => void change(() => addGrant(account.id, wanted))} />
      )}
      {asking?.what === 'change' && (
        <GrantDialog
          title={t('users.changeGrant')}
          grant={asking.grant}
          onClose={close}
          onSave={({ role: _, ...terms }) => void change(() => changeGrant(asking.grant, terms))}
        />
      )}
      {asking?.what === 'end' && (
        <EndDialog grant={asking.grant} onClose={close} onEnd={(on) => void change(() => endGrant(asking.grant, on))} />
      )}
    </section>
  );
}

function GrantLine({ grant, onChange, onEnd }: { grant: Grant; onChange(): void; onEnd(): void }) {
  const { t, say } = useWords();
  const isOver = grant.endedOn !== null && grant.endedOn <= today();
  const state = grant.inForce ? 'inForce' : isOver ? 'ended' : 'coming';
  const areas = grant.areas.map((area) => [area.name, spanOf(area) && `(${spanOf(area)})`].filter(Boolean).join(' '));
  return (
    <li className={isOver ? 'over' : undefined}>
      <span className="what">
        <b>{say(grant.label)}</b> {areas.length > 0 && `· ${areas.join(', ')}`}
      </span>
      <span>
        <Term startedOn={grant.startedOn} endedOn={grant.endedOn} />
      </span>
      <span className={`tag ${grant.inForce ? 'good' : ''}`}>{t(`users.${state}`)}</span>
      <span>
        <Button onClick={onChange}>{t('users.changeGrant')}</Button>
        {!isOver && <Button onClick={onEnd}>{t('users.endGrant')}</Button>}
      </span>
    </li>
  );
}

interface GrantDialogProps {
  title: string;
  grant?: Grant;
  onClose(): void;
  onSave(wanted: Wanted): void;
}

function GrantDialog({ title, grant, onClose, onSave }: GrantDialogProps) {
  const { t } = useWords();
  const [wanted, setWanted] = useState<Wanted>(() => wantedOf(grant));
  return (
    <Question
      title={title}
      onClose={onClose}
      onSubmit={() => onSave(wanted)}
      actions={<Answers onClose={onClose} submit={t('users.save')} />}
    >
      <GrantFields wanted={wanted} onChange={setWanted} held={grant?.areas} />
    </Question>
  );
}

function wantedOf(grant: Grant | undefined): Wanted {
  if (!grant) return { role: '', ...emptyTerms, from: today() };
  const ids = (kind: string) => grant.areas.filter((area) => area.kind === kind).map(({ id }) => id);
  const areas = { places: ids('places'), units: ids('units'), agencies: ids('agencies') };
  return { role: grant.role, ...areas, from: grant.startedOn, until: grant.endedOn };
}

function EndDialog({ grant, onClose, onEnd }: { grant: Grant; onClose(): void; onEnd(on: string): void }) {
  const { t, say } = useWords();
  const [on, setOn] = useState(today());
  return (
    <Question
      title={t('users.endSure', { role: say(grant.label) })}
      onClose={onClose}
      onSubmit={() => onEnd(on)}
      actions={<Answers onClose={onClose} submit={t('users.endGrant')} isGrave />}
    >
      <Stack sx={{ pt: 1 }}>
        <DayField required label={t('users.endOn')} hint={t('users.endHint')} day={on} onChange={(to) => setOn(to ?? '')} />
      </Stack>
    </Question>
  );
}
