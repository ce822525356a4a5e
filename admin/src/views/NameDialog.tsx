import { TextField } from '@mui/material';
import { useState } from 'react';
import { layoutLimits } from '../../../shared/savedSheet.js';
import { Answers, Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';

interface NameDialogProps {
  title: string;
  name: string;
  hint?: string;
  /** Whether it was taken; one that was not stays to be typed again. */
  onName(name: string): Promise<boolean>;
  onClose(): void;
}

/** What a saved sheet is called. */
export function NameDialog({ title, name: before, hint, onName, onClose }: NameDialogProps) {
  const { t } = useWords();
  const [name, setName] = useState(before);
  const [isBusy, setBusy] = useState(false);
  const isReady = name.trim() !== '' && !isBusy;
  async function submit() {
    if (!isReady) return;
    setBusy(true);
    if (await onName(name.trim())) onClose();
    else setBusy(false);
  }
  return (
    <Question
      title={title}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={<Answers onClose={onClose} submit={t('views.save')} isReady={isReady} />}
    >
      <TextField
        autoFocus
        fullWidth
        label={t('views.name')}
        value={name}
        helperText={hint}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: layoutLimits.name } }}
        sx={{ mt: 1 }}
      />
    </Question>
  );
}
