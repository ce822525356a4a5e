import { Alert, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { FieldCard, ResourceCard } from '../../../shared/catalog.js';
import type { Event } from '../dataProvider.js';
import type { Column } from '../grid/columns.js';
import { momentText, valueText } from '../grid/showing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { type Deed, linkedIn, readDeeds } from './histories.js';
import { useNames } from './useNames.js';

/** Who changed what of this row and of those beside it, when, and what stood there before. */
export function History({ card, id, columns }: { card: ResourceCard; id: string; columns: readonly Column[] }) {
  const { t } = useWords();
  const { failure: told } = useReasons();
  const { data, failure } = useAnswer(() => readDeeds(card, id, columns), [card, id, columns]);
  if (failure && !data) return <Alert severity="warning">{told(failure)}</Alert>;
  if (!data) return <Waiting />;
  return (
    <section className="history">
      {data.length === 0 ? <Typography color="text.secondary">{t('record.noHistory')}</Typography> : <Deeds card={card} deeds={data} />}
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
function Deeds({ card, deeds }: { card: ResourceCard; deeds: readonly Deed[] }) {
  const { catalog } = useModel();
  const { t, say } = useWords();
  const links = useMemo(() => linkedIn(catalog, deeds), [catalog, deeds]);
  const names = useNames(links);
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
              <Changes card={part.card} changes={part.changes} nameOf={(field, value) => names.get(`${field.target} ${value}`) ?? null} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

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
