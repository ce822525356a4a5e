import { Breadcrumbs, Button, Link, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { areaLabel } from '../menu/areas.js';
import { NeighbourButtons } from './NeighbourButtons.js';
import type { Neighbours } from './useNeighbours.js';

interface RecordHeaderProps {
  card: ResourceCard;
  heading: string;
  neighbours: Neighbours | null;
  /** Somebody who only reads is offered nothing to save. */
  isWritable: boolean;
  /** Something is typed and not saved. */
  isChanged: boolean;
  onSave(): void;
  onReset(): void;
  /** Where the row leads. */
  next?: ReactNode;
  /** What one may do instead of saving. */
  instead?: ReactNode;
}

/** Where the row stands, what it is called, and whether it is saved. The way back leads to the sheet as it was left. */
export function RecordHeader({ card, heading, neighbours, next, instead, isWritable, isChanged, onSave, onReset }: RecordHeaderProps) {
  const { t, say } = useWords();
  const { catalog, sheets } = useModel();
  const area = say(areaLabel(catalog, card.area));
  return (
    <header>
      <div className="where">
        <Breadcrumbs aria-label={t('record.where')}>
          {area !== say(card.label) && <Typography>{area}</Typography>}
          <Link component={LinkBase} color="secondary" to={`/${card.name}${sheets.get(card.name)?.around.search ?? ''}`}>
            {say(card.label)}
          </Link>
        </Breadcrumbs>
        <Typography variant="h4" component="h2">
          {heading}
        </Typography>
      </div>
      {neighbours && <NeighbourButtons neighbours={neighbours} />}
      {next}
      {instead}
      {isWritable && !instead && (
        <Stack direction="row" gap={1}>
          <Button disabled={!isChanged} onClick={onReset}>
            {t('record.reset')}
          </Button>
          <Button variant="contained" disabled={!isChanged} onClick={onSave}>
            {t('record.save')}
          </Button>
        </Stack>
      )}
    </header>
  );
}
