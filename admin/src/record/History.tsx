import { Alert, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { FieldCard, ResourceCard } from '../../../shared/catalog.js';
import type { Event } from '../dataProvider.js';
import type { Column } from '../grid/columns.js';
import { momentText, pastText } from '../grid/showing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { type Deed, linkedIn, readPageDeeds } from './histories.js';
import { RestoreButton } from './RestoreButton.js';
import { RevertButton } from './RevertButton.js';
import { type Past, pastOf, valuesNow } from './reverting.js';
import { useNames } from './useNames.js';
import './history.css';

interface HistoryProps {
  card: ResourceCard;
  id: string;
  columns: readonly Column[];
  /** A value of then was given back. */
  onWritten(): void;
}

/** Who changed what of this row and of those beside it, when, and what stood there before; what was deleted from its lists may come back. */
export function History({ card, id, columns, onWritten }: HistoryProps) {
  const { catalog } = useModel();
  const { t } = useWords();
  const { failure: told } = useReasons();
  const { data, failure, again } = useAnswer(() => readPageDeeds(catalog, card, id, columns), [catalog, card, id, columns]);
  if (failure && !data) return <Alert severity="warning">{told(failure)}</Alert>;
  if (!data) return <Waiting />;
  const renew = () => {
    again();
    onWritten();
  };
  return (
    <section className="history">
      {data.length === 0 ? (
        <Typography color="text.secondary">{t('record.noHistory')}</Typography>
      ) : (
        <Deeds card={card} deeds={data} onReverted={renew} />
      )}
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

/** Each save once; what it did to other rows under the name of their resource. */
function Deeds({ card, deeds, onReverted }: { card: ResourceCard; deeds: readonly Deed[]; onReverted(): void }) {
  const { catalog } = useModel();
  const { t, say } = useWords();
  const links = useMemo(() => linkedIn(catalog, deeds), [catalog, deeds]);
  const names = useNames(links);
  const now = useMemo(() => valuesNow(deeds), [deeds]);
  return (
    <ol>
      {deeds.map((deed) => (
        <li key={deed.key}>
          <p>
            <time dateTime={deed.at}>{momentText(deed.at)}</time> {t('record.by', { by: deed.by ?? t('record.system') })}
            {deed.label && <em> · {deed.label}</em>}
          </p>
          {deed.parts.map((part) => (
            <div key={`${part.card.name} ${part.id} ${part.event}`} className="part">
              <b>
                {t(`record.${kinds[part.event] ?? 'changed'}`)}
                {part.card.name !== card.name && ` · ${say(part.card.label)}`}
              </b>
              {part.gone && part.card.can.create && <RestoreButton lost={{ ...part, ...part.gone }} onDone={onReverted} />}
              <Changes
                part={part}
                nameOf={(field, value) => names.get(`${field.target} ${value}`) ?? null}
                pastOf={(change) => pastOf(part, change, now)}
                onReverted={onReverted}
              />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

interface ChangesProps {
  part: Deed['parts'][number];
  nameOf(field: FieldCard, value: unknown): string | null;
  pastOf(change: Event['changes'][number]): Past | null;
  onReverted(): void;
}

function Changes({ part: { card, changes, event }, nameOf, pastOf, onReverted }: ChangesProps) {
  const { catalog } = useModel();
  const { t, say, language } = useWords();
  const shown = (field: FieldCard, value: unknown) => nameOf(field, value) ?? (pastText(field, value, { catalog, language }) || '∅');
  return (
    <dl>
      {changes.flatMap((change) => {
        const { field: name, from, to } = change;
        const field = card.fields.find((candidate) => candidate.name === name);
        if (!field) return [];
        const past = pastOf(change);
        return [
          <div key={name}>
            <dt>{say(field.label)}</dt>
            {field.kind === 'secret' ? (
              <dd>
                <ins>{t(secretTold(change))}</ins> {event === 'UPDATE' && field.editable && <small>{t('revert.secret')}</small>}
              </dd>
            ) : (
              <dd>
                {!isNone(from) && <del>{shown(field, from)}</del>} {event !== 'DELETE' && <ins>{isNone(to) ? '∅' : shown(field, to)}</ins>}
                {past && <RevertButton past={past} shown={shown(field, past.value)} onDone={onReverted} />}
              </dd>
            )}
          </div>,
        ];
      })}
    </dl>
  );
}

const isNone = (value: unknown) => value === null || value === undefined;

/** A secret is never shown, only that it came, changed or went. */
export const secretTold = ({ from, to }: { from: unknown; to: unknown }) =>
  isNone(from) ? 'record.secretEntered' : isNone(to) ? 'record.secretCleared' : 'record.secretChanged';
