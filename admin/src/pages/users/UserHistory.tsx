import { Typography } from '@mui/material';
import { showDay } from '../../../../shared/days.js';
import { momentText } from '../../grid/showing.js';
import { useWords } from '../../i18n/useWords.js';
import type { AccountEvent } from './accounts.js';

/** An act that is called like a state of an account has a word of its own. */
const words: Readonly<Record<string, string>> = { LOCKED: 'LOCKED_ACT', INVITED: 'INVITED_ACT' };

/** Who did what to the account, newest first. */
export function UserHistory({ events }: { events: readonly AccountEvent[] }) {
  const { t, say } = useWords();
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('users.history')}
      </Typography>
      {events.length === 0 && <Typography color="text.secondary">{t('users.noHistory')}</Typography>}
      <ol className="grants">
        {events.map((event, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened keeps its place
          <li key={place}>
            <time dateTime={event.at}>{momentText(event.at)}</time>
            <span className="what">
              <b>{t(`users.${words[event.act] ?? event.act}`)}</b> {event.role && `${say(event.role)} `}
              {t('record.by', { by: event.by ?? t('users.machine') })}
              <Changes event={event} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ event: { changes, areas } }: { event: AccountEvent }) {
  const { t } = useWords();
  const named = (value: unknown): string[] =>
    [value].flat().flatMap((one) => {
      if (typeof one !== 'string') return [];
      const area = areas.find(({ id }) => id === one);
      return [area ? area.name : dayLike.test(one) ? showDay(one) : one];
    });
  return changes.map(({ field, from, to }) => (
    <div key={field}>
      {t(`users.${field}`)}: <del>{named(from).join(', ')}</del> <ins>{named(to).join(', ')}</ins>
    </div>
  ));
}

const dayLike = /^\d{4}-\d{2}-\d{2}$/;
