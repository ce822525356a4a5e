import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { LinkBase } from 'react-admin';
import { showDay } from '../../../shared/days.js';
import { showNumber } from '../../../shared/numbers.js';
import { useWords } from '../i18n/useWords.js';
import { useCard } from '../Model.js';
import { today } from '../today.js';
import type { Named, Report, TaskLine } from './taskLines.js';
import { isLate, stateOf, type TaskState } from './taskState.js';

/** Tasks with their terms, how they stand, who does them and what was reported last. On a telephone each is a block of its own. */
export function TaskTable({ lines }: { lines: readonly TaskLine[] }) {
  const { t } = useWords();
  const isReported = useCard('TaskReport') !== null;
  const heads = ['code', 'task', 'dueOn', 'state', 'lead', 'support'].map((name) => t(`plan.head.${name}`));
  const [code, task, dueOn, state, lead, support] = heads;
  return (
    <div className="scroll-x">
      <Table size="small" className="task-table">
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
            {isReported && <TableCell>{t('plan.head.report')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.id} hover>
              <TableCell data-head={code}>{line.code}</TableCell>
              <TableCell data-head={task}>
                <LinkBase to={`/PlanTask/${line.id}`}>{line.name}</LinkBase>
              </TableCell>
              <TableCell data-head={dueOn}>
                <Term line={line} />
              </TableCell>
              <TableCell data-head={state}>
                <State state={stateOf(line, today())} />
              </TableCell>
              <TableCell data-head={lead}>
                <Agencies agencies={line.leads} />
              </TableCell>
              <TableCell data-head={support}>
                <Agencies agencies={line.supports} />
              </TableCell>
              {isReported && (
                <TableCell data-head={t('plan.head.report')}>
                  <Reported report={line.reports.find(({ submittedOn }) => submittedOn)} />
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** The day it is due; where the plan gives none, how often it is done. */
function Term({ line: { dueOn, rhythm } }: { line: TaskLine }) {
  const { say } = useWords();
  const choice = useCard('PlanTask')
    ?.fields.find(({ name }) => name === 'rhythm')
    ?.choices?.find(({ value }) => value === rhythm);
  return dueOn ? <time dateTime={dueOn}>{showDay(dueOn)}</time> : choice ? say(choice.label) : null;
}

/** In words; the colour only repeats them. */
function State({ state }: { state: TaskState }) {
  const { t } = useWords();
  const told = {
    days: 'days' in state ? showNumber(state.days) : '',
    on: 'on' in state ? showDay(state.on) : state.is === 'reportLate' ? showDay(state.report.dueOn) : '',
  };
  return <span className={isLate(state) ? 'tag late' : 'tag'}>{t(`plan.state.${state.is}`, told)}</span>;
}

function Agencies({ agencies }: { agencies: readonly Named[] }) {
  return (
    <ul className="plain">
      {agencies.map(({ id, name }) => (
        <li key={id}>
          <LinkBase to={`/Agency/${id}`}>{name}</LinkBase>
        </li>
      ))}
    </ul>
  );
}

function Reported({ report }: { report: Report | undefined }) {
  const { t } = useWords();
  if (!report?.submittedOn) return null;
  const isLateReport = report.submittedOn > report.dueOn;
  return (
    <div>
      <LinkBase to={`/TaskReport/${report.id}`}>{report.number || t('plan.reportPage')}</LinkBase>
      {' · '}
      <time dateTime={report.submittedOn}>{showDay(report.submittedOn)}</time>
      {isLateReport && ` (${t('plan.reportedLate', { on: showDay(report.dueOn) })})`}
      {report.agency && <small>{report.agency}</small>}
    </div>
  );
}
