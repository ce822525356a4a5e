import { Breadcrumbs, Button, Link, Stack, Typography } from '@mui/material';
import { LinkBase, Title, useLocation } from 'react-admin';
import { writeView } from '../grid/filters.js';
import { useWords } from '../i18n/useWords.js';
import { Boundaries } from './Boundaries.js';
import { GroupLevel } from './GroupLevel.js';
import { figures, levels } from './levels.js';
import { RowLevel } from './RowLevel.js';
import { readTrail, type Step, type Trail, writeTrail } from './trail.js';
import './places.css';

const pageOf = (trail: Trail) => `/places?${writeTrail(trail)}`;

/** From the communes of a day down to the members of a unit. The address keeps the place. */
export function PlacesPage() {
  const { t } = useWords();
  const { search } = useLocation();
  const trail = readTrail(search);
  const { steps } = trail;
  const last = steps.at(-1);
  const level = levels[Math.min(steps.length, levels.length - 1)];
  const down = (step: Step) => pageOf({ ...trail, steps: [...steps, step] });
  return (
    <section className="places">
      <Title title={t('places.title')} />
      <Stack direction="row" gap={2} alignItems="center" justifyContent="space-between" flexWrap="wrap">
        <Boundaries trail={trail} />
        {level?.is === 'groups' && (
          <Button
            component={LinkBase}
            to={`/${figures[0].resource}?${writeView({ search: '', conditions: [], sorts: [], given: last ? { where: last.where, label: steps.map(({ label }) => label).join(' › ') } : null })}`}
          >
            {t('places.asSheet')}
          </Button>
        )}
      </Stack>
      <Breadcrumbs aria-label={t('places.title')} sx={{ my: 1.5 }}>
        {[{ label: t('places.all') }, ...steps].map(({ label }, place) =>
          place === steps.length ? (
            <Typography key={label} fontWeight={600} color="text.primary">
              {label}
            </Typography>
          ) : (
            <Link key={label} component={LinkBase} to={pageOf({ ...trail, steps: steps.slice(0, place) })}>
              {label}
            </Link>
          ),
        )}
      </Breadcrumbs>
      {level?.is === 'groups' && <GroupLevel key={search} level={level} trail={trail} down={down} />}
      {level?.is === 'rows' && <RowLevel key={search} level={level} steps={steps} isLast={steps.length >= levels.length - 1} down={down} />}
    </section>
  );
}
