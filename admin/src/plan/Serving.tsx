import { Children, isValidElement, type ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import type { Catalog } from '../../../shared/catalog.js';
import { showDay } from '../../../shared/days.js';
import { columnsOf } from '../grid/columns.js';
import type { Row } from '../grid/line.js';
import { resourcesIn } from '../grid/resourceNames.js';
import { textOf } from '../grid/showing.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import type { Served } from './readDocuments.js';
import { dayAt, textAt } from './readRows.js';

/** What a clause rests on: the sheets that hold it, its figures, its tasks, and the rules that watch over it. */
export function Serving({ clause, served }: { clause: Row; served: Served }) {
  const { catalog } = useModel();
  const { t, say } = useWords();
  const of = (rows: readonly Row[]) => rows.filter(({ clauseId }) => clauseId === clause.id);
  const { cards, others } = resourcesIn(catalog, clause.resources);
  return (
    <dl className="serving">
      <Kind name={t('plan.serves.resources')} short>
        {cards.map((card) => (
          <LinkBase key={card.name} to={`/${card.name}`}>
            {say(card.label)}
          </LinkBase>
        ))}
        {others > 0 && <span>{t('plan.otherResources', { count: others })}</span>}
      </Kind>
      <Kind name={t('plan.serves.indicators')}>
        {of(served.indicators).map((row) => (
          <LinkBase key={row.id} to={`/Indicator/${row.id}`}>
            <b>{textAt(row, 'code')}</b> {textAt(row, 'name')}
          </LinkBase>
        ))}
      </Kind>
      <Kind name={t('plan.serves.targets')}>
        {of(served.targets).map((row) => (
          <Target key={row.id} row={row} />
        ))}
      </Kind>
      <Kind name={t('plan.serves.tasks')}>
        {of(served.tasks).map((row) => (
          <Task key={row.id} row={row} />
        ))}
      </Kind>
      <Kind name={t('plan.serves.findings')} short>
        {textAt(clause, 'findings')
          .split(' ')
          .filter(Boolean)
          .map((code) => {
            const label = labelOfRule(catalog, code);
            return (
              <span key={code}>
                <b>{code}</b> {label && say(label)}
              </span>
            );
          })}
      </Kind>
    </dl>
  );
}

/** One kind of what serves a clause; nothing where there is none of it. */
function Kind({ name, short = false, children }: { name: string; short?: boolean; children: ReactNode }) {
  const items = Children.toArray(children);
  if (items.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul className={short ? 'plain short' : 'plain'}>
          {items.map((item) => (
            <li key={isValidElement(item) ? item.key : String(item)}>{item}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function Task({ row }: { row: Row }) {
  const { t } = useWords();
  const dueOn = dayAt(row, 'dueOn');
  return (
    <>
      <LinkBase to={`/PlanTask/${row.id}`}>
        <b>{textAt(row, 'code')}</b> {textAt(row, 'name')}
      </LinkBase>
      {dueOn && ` · ${t('plan.dueOn', { on: showDay(dueOn) })}`}
    </>
  );
}

/** `K1: ít nhất 8, từ 01/01/2024`. */
function Target({ row }: { row: Row }) {
  const { catalog } = useModel();
  const { t, language } = useWords();
  const shown = (name: string) => {
    const column = columnsOf(catalog, 'Target').find(({ key }) => key === name);
    return column ? textOf(column, row, { catalog, language }) : '';
  };
  return (
    <LinkBase to={`/Target/${row.id}`}>
      <b>{textAt(row, 'indicator', 'code')}</b>{' '}
      {t('plan.target', { bound: shown('bound').toLowerCase(), figure: shown('figure'), from: shown('startedOn') })}
    </LinkBase>
  );
}

/** The words of a rule that some sheet warns by; others have only their code yet. */
const labelOfRule = ({ resources }: Catalog, code: string) =>
  resources.flatMap(({ warnings }) => warnings).find((warning) => warning.code === code)?.label;
