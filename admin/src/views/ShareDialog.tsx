import { Alert, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { Audience, SavedView } from '../../../shared/savedSheet.js';
import { Answers, Question } from '../Dialogs.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';

interface ShareDialogProps {
  view: SavedView;
  /** What its conditions say in words: whoever sees it sees them, too. */
  told: readonly string[];
  onShare(audiences: readonly Audience[]): Promise<boolean>;
  onClose(): void;
}

const keyOf = ({ agency, role }: Audience) => agency ?? role ?? '';

/** With which agencies of the role in use a sheet is shared. */
export function ShareDialog({ view, told, onShare, onClose }: ShareDialogProps) {
  const { views } = useModel();
  const { t, say } = useWords();
  const { failure: why } = useReasons();
  const { data, failure } = useAnswer(() => views.audiences(), [views]);
  const [chosen, setChosen] = useState<readonly Audience[]>(view.shares);
  const isChosen = (audience: Audience) => chosen.some((other) => keyOf(other) === keyOf(audience));
  const toggle = (audience: Audience) =>
    setChosen((now) => (isChosen(audience) ? now.filter((other) => keyOf(other) !== keyOf(audience)) : [...now, audience]));
  const known = data ?? [];
  const offered = [...known, ...view.shares.filter((share) => !known.some((other) => keyOf(other) === keyOf(share)))];
  const submit = async () => {
    if (await onShare(chosen)) onClose();
  };
  return (
    <Question
      title={t('views.shareTitle', { name: view.name })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <Answers
          onClose={onClose}
          submit={t(chosen.length > 0 || view.shares.length === 0 ? 'views.shareNow' : 'views.shareNone')}
          isReady={data !== undefined && (chosen.length > 0 || view.shares.length > 0)}
        />
      }
    >
      <Stack gap={1.5}>
        <Typography>{t('views.shareHint')}</Typography>
        {failure && !data && <Alert severity="warning">{why(failure)}</Alert>}
        {!data && !failure && <Waiting />}
        {data && offered.length === 0 && <Alert severity="info">{t('views.shareNobody')}</Alert>}
        <Stack>
          {offered.map((audience) => (
            <FormControlLabel
              key={keyOf(audience)}
              control={<Checkbox checked={isChosen(audience)} onChange={() => toggle(audience)} />}
              label={audience.role ? t('views.wholeRole', { role: say(audience.label) }) : say(audience.label)}
            />
          ))}
        </Stack>
        {told.length > 0 && (
          <Alert severity="warning">
            {t('views.shareTold')}
            <ul className="views-told">
              {told.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Alert>
        )}
      </Stack>
    </Question>
  );
}
