import { MenuItem, Stack, TextField, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { LinkBase, Title, useLocation, useNavigate } from 'react-admin';
import { showNumber } from '../../../shared/numbers.js';
import { periodOf } from '../../../shared/period.js';
import { useWords } from '../i18n/useWords.js';
import { useCard, useModel } from '../Model.js';
import { Failed, NoRights, Waiting } from '../pages/States.js';
import { session } from '../session.js';
import { today } from '../today.js';
import { useAnswer } from '../useAnswer.js';
import { TaskTable } from './TaskTable.js';
import { chosenOf, doersIn, groupsOf, periodsIn, type TaskGroup } from './taskGroups.js';
import { readTasks, type TaskLine } from './taskLines.js';
import { readTaskView, type TaskView, writeTaskView } from './taskView.js';
import './plan.css';

/** What the plan gives to do: by who does it or by when it is due. */
export function TasksPage() {
  const card = useCard('PlanTask');
  const model = useModel();
  const { t } = useWords();
  const { data, failure, again } = useAnswer(() => readTasks(model), [model]);
  if (!card) return <NoRights />;
  return (
    <section className="plan">
      <Title title={t('plan.tasks')} />
      {failure && !data ? <Failed failure={failure} onRetry={again} /> : data ? <Tasks lines={data} /> : <Waiting />}
    </section>
  );
}

function Tasks({ lines }: { lines: readonly TaskLine[] }) {
  const { t } = useWords();
  const view = readTaskView(useLocation().search, useOwnAgency(lines));
  const shown = chosenOf(lines, view);
  return (
    <>
      <TaskFilters view={view} lines={lines} />
      <Typography role="status" color="text.secondary" gutterBottom>
        {t('plan.taskCount', { count: showNumber(shown.length), all: showNumber(lines.length) })}
      </Typography>
      {groupsOf(shown, view, today()).map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </>
  );
}

/** The one agency among those with tasks that whoever looks is here for. */
function useOwnAgency(lines: readonly TaskLine[]): string | null {
  const state = useSyncExternalStore(session.subscribe, session.get);
  const roles = state.is === 'signedIn' ? state.me.roles : [];
  const areas = roles.find(({ current }) => current)?.areas ?? [];
  const own = doersIn(lines).filter(({ id }) => areas.some((area) => area.id === id));
  return own.length === 1 && own[0] ? own[0].id : null;
}

/** No choice is one, too: it is called all. */
const shownWhenEmpty = { select: { displayEmpty: true }, inputLabel: { shrink: true } };

function TaskFilters({ view, lines }: { view: TaskView; lines: readonly TaskLine[] }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const set = (change: Partial<TaskView>) => navigate(`/plan/tasks?${writeTaskView({ ...view, ...change })}`, { replace: true });
  return (
    <Stack direction="row" gap={1.5} flexWrap="wrap" alignItems="center" sx={{ mb: 1.5 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={t('plan.by')}
        value={view.by}
        onChange={(_, by) => by && set({ by })}
      >
        <ToggleButton value="agency">{t('plan.byAgency')}</ToggleButton>
        <ToggleButton value="date">{t('plan.byDate')}</ToggleButton>
      </ToggleButtonGroup>
      <TextField
        select
        label={t('plan.agency')}
        value={view.agency ?? ''}
        onChange={(event) => set({ agency: event.target.value || null })}
        className="wide-filter"
        slotProps={shownWhenEmpty}
      >
        <MenuItem value="">{t('plan.everybody')}</MenuItem>
        {doersIn(lines).map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('plan.period')}
        value={view.period ?? ''}
        onChange={(event) => set({ period: event.target.value || null })}
        slotProps={shownWhenEmpty}
        sx={{ minWidth: 150 }}
      >
        <MenuItem value="">{t('plan.anyTime')}</MenuItem>
        {periodsIn(lines, view.period ? [today(), periodOf(view.period).start] : [today()]).map((period) => (
          <MenuItem key={period} value={period}>
            {say(periodOf(period).label)}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
}

function Group({ group: { key, label, agency, lines } }: { group: TaskGroup }) {
  const { t, say } = useWords();
  const name = 'word' in label ? t(`plan.group.${label.word}`) : say(label);
  return (
    <section className="task-group" aria-labelledby={`group-${key}`}>
      <Typography variant="h6" component="h3" id={`group-${key}`}>
        {agency ? <LinkBase to={`/Agency/${agency}`}>{name}</LinkBase> : name} ({showNumber(lines.length)})
      </Typography>
      <TaskTable lines={lines} />
    </section>
  );
}
