import { Alert, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { FieldCard, ResourceCard } from '../../../shared/catalog.js';
import { titlePath } from '../catalog.js';
import { valueText } from '../grid/showing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { Waiting } from '../pages/States.js';
import { linkedIn } from '../record/histories.js';
import { useNames } from '../record/useNames.js';
import { useAnswer } from '../useAnswer.js';
import { type Doing, type DoneRow, mostRows, readDoneRows } from './doings.js';

const words = { CREATE: 'created', UPDATE: 'changed', DELETE: 'deleted' } as const;

/** What a save did row by row: what stood there before is what comes back when it is undone. */
export function DoneRows({ doing: { id, size } }: { doing: Doing }) {
  const { t } = useWords();
  const { catalog } = useModel();
  const { failure: told } = useReasons();
  const { data, failure } = useAnswer(() => readDoneRows(id), [id]);
  const seen = useMemo(() => (data ?? []).flatMap((row) => seenBy(catalog.resources, row)), [catalog, data]);
  const names = useNames(
    useMemo(
      () => [
        ...seen.map(({ card, row }) => ({ card, id: row.id })),
        ...linkedIn(
          catalog,
          seen.map(({ card, row }) => deedOf(card, row)),
        ),
      ],
      [catalog, seen],
    ),
  );
  if (failure && !data) return <Alert severity="warning">{told(failure)}</Alert>;
  if (!data) return <Waiting />;
  if (seen.length === 0) return <Typography color="text.secondary">{t('undo.hidden')}</Typography>;
  return (
    <ul className="done-rows">
      {seen.map(({ card, row }) => (
        <li key={`${row.resource} ${row.id} ${row.event}`}>
          <b>{names.get(`${row.resource} ${row.id}`) ?? titleIn(card, row)}</b> {t(`record.${words[row.event]}`)}
          {row.event === 'UPDATE' && <Changes card={card} row={row} names={names} />}
        </li>
      ))}
      {size > mostRows && <li>{t('undo.moreRows', { count: size - mostRows })}</li>}
    </ul>
  );
}

const seenBy = (resources: readonly ResourceCard[], row: DoneRow) => {
  const card = resources.find(({ name }) => name === row.resource);
  return card ? [{ card, row }] : [];
};

const deedOf = (card: ResourceCard, { id, event, changes }: DoneRow) => ({
  key: id,
  at: '',
  by: null,
  label: null,
  parts: [{ card, id, event, changes }],
});

/** Of a row that is gone, what it was called then. */
function titleIn(card: ResourceCard, { changes }: DoneRow): string {
  const [field] = titlePath(card);
  const change = changes.find((candidate) => candidate.field === field);
  return String(change?.to ?? change?.from ?? '');
}

interface ChangesProps {
  card: ResourceCard;
  row: DoneRow;
  names: ReadonlyMap<string, string>;
}

function Changes({ card, row, names }: ChangesProps) {
  const { t, say, language } = useWords();
  const shown = (field: FieldCard, value: unknown) =>
    field.kind === 'secret'
      ? t('record.secretChanged')
      : (names.get(`${field.target} ${value}`) ?? (valueText({ field }, value, language) || '∅'));
  return (
    <dl>
      {row.changes.flatMap(({ field: name, from, to }) => {
        const field = card.fields.find((candidate) => candidate.name === name);
        if (!field) return [];
        return [
          <div key={name}>
            <dt>{say(field.label)}</dt>
            <dd>
              {field.kind !== 'secret' && <del>{shown(field, from)}</del>} <ins>{shown(field, to)}</ins>
            </dd>
          </div>,
        ];
      })}
    </dl>
  );
}
