import { Alert, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { Catalog, FieldCard, ResourceCard } from '../../../shared/catalog.js';
import type { Event } from '../dataProvider.js';
import { momentText, valueText } from '../grid/showing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { useAnswer } from '../useAnswer.js';
import { useNames } from './useNames.js';

/** Who changed what of this row, when, and what stood there before. */
export function History({ card, id }: { card: ResourceCard; id: string }) {
  const { provider } = useModel();
  const { t } = useWords();
  const { failure: told } = useReasons();
  const { data, failure } = useAnswer(() => provider.history(card.name, id), [provider, card, id]);
  return (
    <section className="history">
      <Typography variant="h6" component="h3">
        {t('record.history')}
      </Typography>
      {failure && <Alert severity="warning">{told(failure)}</Alert>}
      {data?.length === 0 && <Typography color="text.secondary">{t('record.noHistory')}</Typography>}
      {data && data.length > 0 && <Events card={card} events={data} />}
    </section>
  );
}

const kinds: Record<string, string> = {
  INSERT: 'created',
  CREATE: 'created',
  UPDATE: 'changed',
  CHANGE: 'changed',
  DELETE: 'deleted',
  RESTORE: 'restored',
};

function Events({ card, events }: { card: ResourceCard; events: readonly Event[] }) {
  const { catalog } = useModel();
  const { t } = useWords();
  const links = useMemo(() => linkedIn(catalog, card, events), [catalog, card, events]);
  const names = useNames(links);
  return (
    <ol>
      {events.map((event) => (
        <li key={`${event.at} ${event.event} ${event.operation}`}>
          <p>
            <time dateTime={event.at}>{momentText(event.at)}</time> · <b>{t(`record.${kinds[event.event] ?? 'changed'}`)}</b>{' '}
            {t('record.by', { by: event.by ?? t('record.system') })}
            {event.label && <em> · {event.label}</em>}
          </p>
          <Changes card={card} changes={event.changes} nameOf={(field, value) => names.get(`${field.target} ${value}`) ?? null} />
        </li>
      ))}
    </ol>
  );
}

/** The rows that values of links in these changes lead to. */
const linkedIn = (catalog: Catalog, card: ResourceCard, events: readonly Event[]) =>
  events.flatMap(({ changes }) =>
    changes.flatMap(({ field: name, from, to }) => {
      const target = card.fields.find((field) => field.name === name)?.target;
      const known = catalog.resources.find((candidate) => candidate.name === target);
      return known ? [from, to].flatMap((id) => (typeof id === 'string' ? [{ card: known, id }] : [])) : [];
    }),
  );

interface ChangesProps {
  card: ResourceCard;
  changes: Event['changes'];
  nameOf(field: FieldCard, value: unknown): string | null;
}

function Changes({ card, changes, nameOf }: ChangesProps) {
  const { t, say, language } = useWords();
  const shown = (field: FieldCard, value: unknown) =>
    value === null || value === undefined
      ? '∅'
      : field.kind === 'secret'
        ? t('record.secretChanged')
        : (nameOf(field, value) ?? valueText({ field }, value, language));
  return (
    <dl>
      {changes.flatMap(({ field: name, from, to }) => {
        const field = card.fields.find((candidate) => candidate.name === name);
        if (!field) return [];
        return [
          <div key={name}>
            <dt>{say(field.label)}</dt>
            <dd>
              {from !== null && from !== undefined && <del>{shown(field, from)}</del>} <ins>{shown(field, to)}</ins>
            </dd>
          </div>,
        ];
      })}
    </dl>
  );
}
