import SearchOff from '@mui/icons-material/SearchOff';
import { Alert, Link, Typography } from '@mui/material';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { LinkBase, Title, useNavigate, useNotify, useParams, useResourceContext } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { isUuid } from '../../../shared/uuid.js';
import { inSentence, isNamed, titleOf } from '../catalog.js';
import { MeantDialog } from '../grid/MeantDialog.js';
import { startDays } from '../grid/SheetQuestions.js';
import { SinceDialog } from '../grid/SinceDialog.js';
import { unwrittenCells, unwrittenIn } from '../grid/unwritten.js';
import { stored } from '../i18n/stored.js';
import { useWords } from '../i18n/useWords.js';
import { useCard, useModel } from '../Model.js';
import { useUnsaved } from '../outbox/unsaved.js';
import { Failed, NoRights, Notice, Waiting } from '../pages/States.js';
import { isClosed, isOpenIn, isShipped } from '../shipped.js';
import { today } from '../today.js';
import { CopyButton } from './CopyButton.js';
import { LeaveQuestion } from './LeaveQuestion.js';
import { NextButton } from './NextButton.js';
import { type OpenRecord, openRecord } from './openRecord.js';
import { RecordForm } from './RecordForm.js';
import { RecordHeader } from './RecordHeader.js';
import { RecordTabs } from './RecordTabs.js';
import { isWriting, type SmallSheets } from './smallSheets.js';
import { useGiven } from './useGiven.js';
import { useNeighbours } from './useNeighbours.js';
import './record.css';

/** One row by itself: its form, what has to do with it, what it went through. */
export function RecordPage() {
  const card = useCard(useResourceContext());
  const { id } = useParams<{ id?: string }>();
  if (!card) return <NoRights />;
  if (!id && !card.can.create) return <NoRights />;
  if (id && !isUuid(id)) return <Gone card={card} />;
  return <OpenedRecord key={`${card.name} ${id}`} card={card} id={id ?? null} />;
}

/** There is no such row, or the role does not see it: which of both is not told. */
function Gone({ card }: { card: ResourceCard }) {
  const { t, say } = useWords();
  return (
    <Notice icon={<SearchOff fontSize="large" />}>
      <Typography>{t('record.gone')}</Typography>
      <Link component={LinkBase} color="secondary" to={`/${card.name}`}>
        {say(card.label)}
      </Link>
    </Notice>
  );
}

function OpenedRecord({ card, id }: { card: ResourceCard; id: string | null }) {
  const { catalog, references, outbox } = useModel();
  const { t, say, language } = useWords();
  const navigate = useNavigate();
  const notify = useNotify();
  const [saves, setSaves] = useState(0);
  const [tries, setTries] = useState(0);
  const [isTyping, setTyping] = useState(false);
  const [sheets] = useState<SmallSheets>(() => new Map());
  const speech = useMemo(() => ({ catalog, language }), [catalog, language]);
  const spoken = useRef(speech);
  spoken.current = speech;
  const [record] = useState(() => openRecord({ card, catalog, references, outbox, id, speech: () => spoken.current, onSaved }));
  const { lines, total, failure } = useSyncExternalStore(record.table.subscribe, record.table.get);
  useEffect(() => record.table.refresh(), [record]);
  // Whoever leaves was asked about what is not written in its lists.
  useEffect(
    () => () => {
      for (const { model } of sheets.values()) model.close();
    },
    [sheets],
  );
  useGiven(record, lines[0], speech);
  const renew = useCallback(() => void record.table.renew(), [record]);
  const line = lines[0];
  const neighbours = useNeighbours(card, id);
  const unsaved = () => unwrittenCells(record.table.get().lines) + unwrittenIn(sheets.values()) + (isTyping ? 1 : 0);
  useUnsaved(unsaved);
  // Asked of the table, not of what was drawn last: whoever comes from a save to its row has left nothing behind.
  const isEdited = () => record.table.get().lines.some((one) => one && one.edits.size > 0);

  function onSaved(saved: string) {
    notify(t('record.saved'), { type: 'success' });
    setSaves((count) => count + 1);
    // A text that could not be read stays before whoever typed it: this page goes on as that of the row.
    if (id === null && !isEdited()) navigate(`/${card.name}/${saved}`, { replace: true });
  }

  if (failure && !line) return <Failed failure={failure} onRetry={record.table.refresh} />;
  if (total === null) return <Waiting />;
  if (!line) return <Gone card={card} />;
  const unnamed = isNamed(card) ? t('record.empty') : say(card.label);
  const heading = titleOf(card, line.row) || (id ? unnamed : t('record.newTitle', { name: inSentence(say(card.label)) }));
  const save = async () => {
    await record.save(line.id, stored(id ? 'form.changed' : 'form.made', { name: card.label.vi }));
    setTries((count) => count + 1);
  };

  const shipped = card.can.create && isShipped(card, line.row) ? line.row : null;
  const form = (
    <>
      {line.gone && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('code.GONE')}
        </Alert>
      )}
      {record.columns.some(({ editable }) => editable) && isClosed(card, line.row) && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {t(shipped ? 'shipped.why' : 'closed.why')}
        </Alert>
      )}
      <RecordForm line={line} record={record} speech={speech} references={references} onTyping={setTyping} onSave={save} tries={tries} />
    </>
  );

  return (
    <section className="record-page">
      <Title title={say(card.label)} />
      <LeaveQuestion isUnsaved={() => isEdited() || unsaved() > 0 || isWriting(sheets)} />
      <RecordHeader
        card={card}
        heading={heading}
        neighbours={neighbours}
        isWritable={record.columns.some((column) => isOpenIn(column, line))}
        isChanged={line.edits.size > 0 || isTyping}
        next={<NextButton card={card} row={line.row} />}
        instead={shipped && <CopyButton card={card} row={shipped} />}
        onSave={save}
        onReset={() => record.writing.discard([...line.edits.keys()].map((column) => ({ line: line.id, column })))}
      />
      {line.row ? (
        <RecordTabs
          card={card}
          row={line.row}
          columns={record.columns}
          speech={speech}
          saves={saves}
          form={form}
          sheets={sheets}
          onWritten={renew}
        />
      ) : (
        form
      )}
      <Questions record={record} />
    </section>
  );
}

/** Which row a name means; and from which day what is typed holds, where it is of a row that holds for a time. */
function Questions({ record: { card, columns, since, meant } }: { record: OpenRecord }) {
  const [asked, name] = [useSyncExternalStore(since.subscribe, since.get), useSyncExternalStore(meant.subscribe, meant.get)];
  const days = startDays(card, columns);
  return (
    <>
      {name && <MeantDialog key={name.question.text} asked={name} />}
      {asked && <SinceDialog asked={asked} days={days} usual={{ day: today(), column: days[0]?.key ?? null, correct: false }} />}
    </>
  );
}
