import { Tooltip } from '@mui/material';
import type { Label } from '../../../shared/kinds.js';
import { explanation } from './explanation.js';
import { useWords } from './useWords.js';

/** A label that is explained where one points at it: above, since what one goes on to is below. */
export function Explained({ label, hint = null }: { label: Label; hint?: Label | null }) {
  const { say, language } = useWords();
  return (
    <Tooltip title={explanation(label, hint, language)} placement="top" describeChild classes={{ tooltip: 'explained' }}>
      <span>{say(label)}</span>
    </Tooltip>
  );
}
