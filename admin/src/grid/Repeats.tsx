import { Link, MenuItem, TableCell, TableRow, TextField, Typography } from '@mui/material';
import type { ResourceCard } from '../../../shared/catalog.js';
import { useWords } from '../i18n/useWords.js';
import { QuestionTable } from './QuestionTable.js';
import type { Repeat, RepeatWay } from './repeats.js';

interface RepeatsProps {
  repeats: readonly Repeat[];
  card: ResourceCard;
  ways: ReadonlyMap<string, RepeatWay>;
  onChoose(line: string, way: RepeatWay): void;
}

/** Lines whose key another line or row has: which one, what they say otherwise, and what becomes of them. */
export function Repeats({ repeats, card, ways, onChoose }: RepeatsProps) {
  const { t, say } = useWords();
  return (
    <>
      <Typography variant="h6">{t('repeats.title', { count: repeats.length })}</Typography>
      <QuestionTable heads={['line', 'key', 'of', 'way'].map((head) => t(`repeats.${head}`))}>
        {repeats.map(({ line, number, column, shown, of, isAlike, differs }) => (
          <TableRow key={line}>
            <TableCell>{number}</TableCell>
            <TableCell>
              {say(column.label)}: {shown}
            </TableCell>
            <TableCell>
              {'row' in of ? (
                <Link href={`#/${card.name}/${of.row.value}`} target="_blank">
                  {of.row.shown}
                </Link>
              ) : (
                t('repeats.above', { number: of.number })
              )}
              {isAlike && <small className="hint"> {t('repeats.alike')}</small>}
              {differs.length > 0 && (
                <small className="hint"> {t('repeats.differs', { names: differs.map(({ label }) => say(label)).join(', ') })}</small>
              )}
            </TableCell>
            <TableCell>
              <TextField
                select
                sx={{ width: 280, maxWidth: '100%' }}
                value={ways.get(line) ?? 'skip'}
                slotProps={{ htmlInput: { 'aria-label': `${t('repeats.line')} ${number}: ${t('repeats.way')}` } }}
                onChange={({ target }) => onChoose(line, all.find((way) => way === target.value) ?? 'skip')}
              >
                {(isAlike ? alike : 'row' in of && card.can.update ? there : above).map((way) => (
                  <MenuItem key={way} value={way}>
                    {t(`repeats.${way}`)}
                  </MenuItem>
                ))}
              </TextField>
            </TableCell>
          </TableRow>
        ))}
      </QuestionTable>
    </>
  );
}

const above: readonly RepeatWay[] = ['skip', 'keep'];
const there: readonly RepeatWay[] = ['skip', 'update', 'keep'];
const alike: readonly RepeatWay[] = ['skip', 'write'];
const all: readonly RepeatWay[] = [...there, ...alike];
