import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import { IconButton, Tooltip } from '@mui/material';
import { showNumber } from '../../../shared/numbers.js';
import { useWords } from '../i18n/useWords.js';
import type { Neighbours } from './useNeighbours.js';

/** Where the row stands in its sheet, and the ways to the rows before and after it. */
export function NeighbourButtons({ neighbours: { place, total, go } }: { neighbours: Neighbours }) {
  const { t } = useWords();
  const [before, after] = [t('neighbour.before'), t('neighbour.after')];
  return (
    <span className="neighbours">
      <span title={t('neighbour.place')}>
        {showNumber(place)} / {showNumber(total)}
      </span>
      <Tooltip title={before}>
        <span>
          <IconButton size="small" aria-label={before} disabled={place <= 1} onClick={() => go(-1)}>
            <KeyboardArrowUp />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip title={after}>
        <span>
          <IconButton size="small" aria-label={after} disabled={place >= total} onClick={() => go(1)}>
            <KeyboardArrowDown />
          </IconButton>
        </span>
      </Tooltip>
    </span>
  );
}
