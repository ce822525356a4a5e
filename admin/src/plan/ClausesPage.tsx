import { Alert, Breadcrumbs, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { LinkBase, Title, useParams } from 'react-admin';
import { isUuid } from '../../../shared/uuid.js';
import type { Row } from '../grid/line.js';
import { useWords } from '../i18n/useWords.js';
import { useCard, useModel } from '../Model.js';
import { type Branch, outline } from '../outline.js';
import { Failed, Missing, NoRights, Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { readServed, type Served } from './readDocuments.js';
import { textAt } from './readRows.js';
import { Serving } from './Serving.js';
import './plan.css';

/** A document clause by clause, in its own words, each with what serves it. */
export function ClausesPage() {
  const { id = '' } = useParams<{ id: string }>();
  if (!useCard('Clause')) return <NoRights />;
  return isUuid(id) ? <Clauses key={id} id={id} /> : <Missing />;
}

function Clauses({ id }: { id: string }) {
  const model = useModel();
  const { t } = useWords();
  const { data, failure, again } = useAnswer(() => readServed(model, id), [model, id]);
  const branches = useMemo(() => outline(data?.clauses ?? [], ({ parentId }) => (typeof parentId === 'string' ? parentId : null)), [data]);
  if (failure && !data) return <Failed failure={failure} onRetry={again} />;
  if (!data) return <Waiting />;
  if (!data.document) return <Missing />;
  return (
    <section className="plan">
      <Title title={t('plan.documents')} />
      <Breadcrumbs aria-label={t('record.where')}>
        <Link component={LinkBase} color="secondary" to="/plan/documents">
          {t('plan.documents')}
        </Link>
        <LinkBase to={`/PolicyDocument/${id}`}>{t('plan.documentPage')}</LinkBase>
      </Breadcrumbs>
      <Typography variant="h4" component="h2">
        {textAt(data.document, 'number')}
      </Typography>
      <Typography gutterBottom>{textAt(data.document, 'heading')}</Typography>
      <Doubt row={data.document} />
      {branches.map((branch) => (
        <Clause key={branch.row.id} branch={branch} served={data} />
      ))}
    </section>
  );
}

function Clause({ branch: { row, below }, served }: { branch: Branch<Row>; served: Served }) {
  const code = textAt(row, 'code');
  return (
    <article className="clause" id={row.id} aria-label={code}>
      <h3>
        <LinkBase to={`/Clause/${row.id}`}>{code}</LinkBase>
      </h3>
      <blockquote>{textAt(row, 'words')}</blockquote>
      <Doubt row={row} />
      <Serving clause={row} served={served} />
      {below.map((branch) => (
        <Clause key={branch.row.id} branch={branch} served={served} />
      ))}
    </article>
  );
}

/** What is odd in the text. It is told beside it: the words themselves stay as they are. */
function Doubt({ row }: { row: Row }) {
  const { t } = useWords();
  const doubt = textAt(row, 'doubt');
  return doubt ? (
    <Alert severity="warning" role="note" className="doubt">
      <b>{t('plan.doubt')}</b> {doubt}
    </Alert>
  ) : null;
}
