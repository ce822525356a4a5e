import { Typography } from '@mui/material';
import { useMemo } from 'react';
import { LinkBase } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { showNumber } from '../../../shared/numbers.js';
import { titleOf } from '../catalog.js';
import { selectionOf } from '../documents.js';
import { columnsOf } from '../grid/columns.js';
import { orderOf, writeView } from '../grid/filters.js';
import { useWords } from '../i18n/useWords.js';
import { useCard, useModel } from '../Model.js';
import { Failed, NoRights, Waiting } from '../pages/States.js';
import { RowsTable } from '../record/RowsTable.js';
import { useAnswer } from '../useAnswer.js';
import type { Level } from './levels.js';
import type { Step } from './trail.js';

interface RowLevelProps {
  level: Extract<Level, { is: 'rows' }>;
  steps: readonly Step[];
  /** Nothing lies below: a row leads to its own page. */
  isLast: boolean;
  down(step: Step): string;
}

export function RowLevel(props: RowLevelProps) {
  const card = useCard(props.level.resource);
  return card ? <Rows {...props} card={card} /> : <NoRights />;
}

const most = 500;

function Rows({ level, steps, isLast, down, card }: RowLevelProps & { card: ResourceCard }) {
  const { catalog, provider } = useModel();
  const { t, language } = useWords();
  const speech = useMemo(() => ({ catalog, language }), [catalog, language]);
  const columns = useMemo(() => {
    const known = columnsOf(catalog, card.name);
    return level.columns.flatMap((key) => known.find((column) => column.key === key) ?? []);
  }, [catalog, card, level]);
  const where = level.where(steps);
  const { data, failure, again } = useAnswer(
    () =>
      provider.list(card, selectionOf(catalog, card, columns), {
        where,
        order: orderOf([{ columnKey: level.columns[0] ?? '', direction: 'ASC' }], columns, () => []),
        take: most,
        count: true,
      }),
    [provider, card, columns, steps.length],
  );
  if (failure && !data) return <Failed failure={failure} onRetry={again} />;
  if (!data) return <Waiting />;
  const label = steps.map((step) => step.label).join(' › ');
  return (
    <>
      <Typography gutterBottom>
        {data.total !== null && data.total > data.rows.length
          ? t('whole.first', { shown: showNumber(data.rows.length), total: showNumber(data.total) })
          : t('sheet.total', { total: showNumber(data.total ?? data.rows.length) })}{' '}
        ·{' '}
        <LinkBase to={`/${card.name}?${writeView({ search: '', conditions: [], sorts: [], given: { where, label } })}`}>
          {t('places.asSheet')}
        </LinkBase>
      </Typography>
      {data.rows.length === 0 ? (
        <Typography color="text.secondary">{t('places.nothing')}</Typography>
      ) : (
        <RowsTable
          columns={columns}
          rows={data.rows}
          speech={speech}
          pageOf={(row) => (isLast ? `/${card.name}/${row.id}` : down({ label: titleOf(card, row), where: level.into(row.id) }))}
        />
      )}
    </>
  );
}
