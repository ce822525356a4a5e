import ArrowForward from '@mui/icons-material/ArrowForward';
import { Button } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import type { Row } from '../grid/line.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { type NextStep, resourceLine } from '../resources.js';
import { useAnswer } from '../useAnswer.js';

/** The way from a row that is due to the row it leads to, as from a candidate to a new member. */
export function NextButton({ card, row }: { card: ResourceCard; row: Row | null }) {
  const { catalog } = useModel();
  const step = resourceLine(card.name)?.next;
  const target = catalog.resources.find(({ name }) => name === step?.resource);
  const id = step && row?.[step.by];
  const isDue = step?.when.among.includes(String(row?.[step.when.field])) === true;
  return step && target?.can.create && isDue && typeof id === 'string' ? <Next step={step} target={target} id={id} /> : null;
}

/** Nothing where that row is there already. */
function Next({ step: { by, label }, target, id }: { step: NextStep; target: ResourceCard; id: string }) {
  const { say } = useWords();
  const { provider } = useModel();
  const { data } = useAnswer(
    () => provider.list(target, { id: {} }, { where: { [by]: { eq: id } }, take: 1, count: false }),
    [provider, target, by, id],
  );
  if (data?.rows.length !== 0) return null;
  return (
    <Button variant="outlined" endIcon={<ArrowForward />} component={LinkBase} to={`/${target.name}/create?${by}=${id}`}>
      {say(label)}
    </Button>
  );
}
