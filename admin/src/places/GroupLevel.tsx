import { Table, TableBody, TableCell, TableFooter, TableHead, TableRow, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { showNumber, showPercent } from '../../../shared/numbers.js';
import { inSentence } from '../catalog.js';
import type { GroupRow, Provider } from '../dataProvider.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { Failed, Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { apartFrom, countedFor, groupsOf, type Level } from './levels.js';
import type { Step, Trail } from './trail.js';

interface GroupLevelProps {
  level: Extract<Level, { is: 'groups' }>;
  trail: Trail;
  down(step: Step): string;
}

interface Line {
  key: string | null;
  label: string;
  counts: number[];
  /** Null: its rows can't be told from those one may not see. */
  drill: object | null;
}

/** Groups of enterprises with how many units and members there are in each. What is not known is a line of its own, so that lines sum to the total. */
export function GroupLevel({ level, trail, down }: GroupLevelProps) {
  const { t, say } = useWords();
  const { catalog, provider } = useModel();
  const counted = countedFor(catalog);
  const [first] = counted;
  const { data, failure, again } = useAnswer(
    () => Promise.all(counted.map(({ figure, card }) => provider.groups(card, groupsOf(level, figure, trail.steps, trail.day)))),
    [provider, trail.day, trail.steps.length],
  );
  if (failure && !data) return <Failed failure={failure} onRetry={again} />;
  if (!data) return <Waiting />;
  const lines = linesOf(data, apartFrom(level, trail.steps), { none: t(level.nothing), untold: t('places.untold') });
  if (lines.length === 0) return <Typography color="text.secondary">{t('places.nothing')}</Typography>;
  const totals = counted.map((_, place) => lines.reduce((sum, line) => sum + (line.counts[place] ?? 0), 0));
  return (
    <div className="scroll-x">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t(level.byPlace ? 'places.place' : 'places.zone')}</TableCell>
            {counted.map(({ card }) => (
              <TableCell key={card.name} align="right">
                {say(card.label)}
              </TableCell>
            ))}
            <TableCell className="share">{first && t('places.share', { of: inSentence(say(first.card.label)) })}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.key ?? ''} hover>
              <TableCell>
                {line.counts[0] && line.drill ? (
                  <LinkBase to={down({ label: line.label, where: line.drill })}>{line.label}</LinkBase>
                ) : (
                  line.label
                )}
              </TableCell>
              {line.counts.map((count, place) => (
                <TableCell key={counted[place]?.card.name} align="right">
                  {showNumber(count)}
                </TableCell>
              ))}
              <TableCell className="share">
                <Share part={line.counts[0] ?? 0} whole={totals[0] ?? 0} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell>{t('places.total')}</TableCell>
            {totals.map((total, place) => (
              <TableCell key={counted[place]?.card.name} align="right">
                {showNumber(total)}
              </TableCell>
            ))}
            <TableCell className="share" />
          </TableRow>
        </TableFooter>
      </Table>
    </div>
  );
}

/** The figures of one group side by side; the enterprises' own condition leads on. */
function linesOf(
  answers: Awaited<ReturnType<Provider['groups']>>[],
  apart: object | null,
  words: { none: string; untold: string },
): Line[] {
  const keys = [...new Set(answers.flatMap((rows) => rows.map(keyOf)))];
  const lines = keys.map((key): Line => {
    const rows = answers.map((answer) => answer.find((row) => keyOf(row) === key));
    const drill = rows[0]?.drill ?? (key === null ? apart : null);
    const nothing = rows[0] && !drill ? words.untold : words.none;
    const label = rows.find((row) => row?.keys[0]?.label)?.keys[0]?.label ?? nothing;
    return { key, label: key === null ? nothing : label, counts: rows.map((row) => row?.values[0] ?? 0), drill };
  });
  return lines.toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || a.label.localeCompare(b.label, 'vi'));
}

const keyOf = ({ keys }: GroupRow) => (typeof keys[0]?.value === 'string' ? keys[0].value : null);

function Share({ part, whole }: { part: number; whole: number }) {
  const share = whole > 0 ? part / whole : 0;
  return (
    <span className="bar">
      <i style={{ width: `${share * 100}%` }} />
      <span>{showPercent(Math.round(share * 1000) / 10)}</span>
    </span>
  );
}
