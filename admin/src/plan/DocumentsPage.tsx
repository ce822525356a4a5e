import { Typography } from '@mui/material';
import { LinkBase, Title } from 'react-admin';
import { showDay } from '../../../shared/days.js';
import { showNumber } from '../../../shared/numbers.js';
import type { Row } from '../grid/line.js';
import { useWords } from '../i18n/useWords.js';
import { useCard, useModel } from '../Model.js';
import { type Branch, outline } from '../outline.js';
import { Failed, NoRights, Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { readDocuments } from './readDocuments.js';
import { dayAt, textAt } from './readRows.js';
import './plan.css';

type Counts = ReadonlyMap<string, number>;

/** Documents, each under the one it carries out: plan I.1. Those whose clauses are here lead to them. */
export function DocumentsPage() {
  const card = useCard('PolicyDocument');
  const model = useModel();
  const { t } = useWords();
  const { data, failure, again } = useAnswer(() => readDocuments(model), [model]);
  if (!card) return <NoRights />;
  if (failure && !data) return <Failed failure={failure} onRetry={again} />;
  if (!data) return <Waiting />;
  return (
    <section className="plan">
      <Title title={t('plan.documents')} />
      <Typography gutterBottom>{t('plan.documentsHint')}</Typography>
      <Branches branches={laidOut(data.documents, data.counts)} counts={data.counts} />
    </section>
  );
}

/** Those first that lead to clauses, or stand above one that does. */
function laidOut(documents: readonly Row[], counts: Counts): Branch<Row>[] {
  const leads = ({ row, below }: Branch<Row>): boolean => counts.has(row.id) || below.some(leads);
  const branches = outline(documents, ({ parentId }) => (typeof parentId === 'string' ? parentId : null));
  return branches.toSorted((a, b) => Number(leads(b)) - Number(leads(a)));
}

function Branches({ branches, counts }: { branches: readonly Branch<Row>[]; counts: Counts }) {
  return (
    <ul className="branches">
      {branches.map(({ row, below }) => (
        <li key={row.id}>
          <Document row={row} count={counts.get(row.id) ?? 0} />
          {below.length > 0 && <Branches branches={below} counts={counts} />}
        </li>
      ))}
    </ul>
  );
}

function Document({ row, count }: { row: Row; count: number }) {
  const { t } = useWords();
  const issuedOn = dayAt(row, 'issuedOn');
  const told = [issuedOn && showDay(issuedOn), textAt(row, 'agency', 'name')].filter(Boolean).join(' · ');
  return (
    <div className="document">
      <LinkBase to={count > 0 ? `/plan/documents/${row.id}` : `/PolicyDocument/${row.id}`}>
        <b>{textAt(row, 'number')}</b> {textAt(row, 'heading')}
      </LinkBase>
      {count > 0 && <span className="tag">{t('plan.clauses', { count: showNumber(count) })}</span>}
      {told && <small>{told}</small>}
    </div>
  );
}
