import { Button } from '@mui/material';
import { useState } from 'react';
import type { ResourceCard } from '../../../shared/catalog.js';
import { Answers, Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import type { Asked } from './asking.js';
import { BadTexts } from './BadTexts.js';
import { Lacking } from './Lacking.js';
import type { Choice } from './line.js';
import type { BlockDecision, BlockQuestion } from './previewing.js';
import { Repeats } from './Repeats.js';
import type { References } from './references.js';
import type { RepeatWay } from './repeats.js';
import { ToldNames } from './ToldNames.js';

interface BlockDialogProps {
  asked: Asked<BlockQuestion, BlockDecision | 'again'>;
  references: References;
  card: ResourceCard;
}

/**
 * Before a block is written: what new rows lack, each text that could not be read, to be mended, left for later, or called off, and the
 * names that the day of a row told apart.
 */
export function BlockDialog({ asked: { question, answer }, references, card }: BlockDialogProps) {
  const { t } = useWords();
  const [filled, setFilled] = useState<ReadonlyMap<string, Choice | null>>(new Map());
  const [meant, setMeant] = useState<ReadonlyMap<number, Choice>>(new Map());
  const [repeated, setRepeated] = useState<ReadonlyMap<string, RepeatWay>>(new Map());
  const [tried, setTried] = useState(false);
  const [mended, setMended] = useState<ReadonlyMap<number, Choice | string>>(new Map());
  const left = question.bad.reduce((sum, { lines }, place) => sum + (mended.has(place) ? 0 : lines.length), 0);
  const mend = (place: number, how: Choice | string | undefined) =>
    setMended((now) => new Map([...[...now].filter(([other]) => other !== place), ...(how === undefined ? [] : [[place, how] as const])]));
  const mendAll = (ways: ReadonlyMap<number, Choice | undefined>) =>
    setMended((now) => new Map([...now, ...ways].flatMap(([place, how]) => (how === undefined ? [] : [[place, how] as const]))));
  function submit() {
    setTried(true);
    if (question.lacks.some(({ column }) => !filled.has(column.key))) return;
    const chosen = [...filled].flatMap(([key, choice]) => (choice ? [[key, choice] as const] : []));
    answer({ mended, meant, filled: new Map(chosen), repeated });
  }

  return (
    <Question
      wide={question.bad.length + question.told.length + question.repeats.length > 0}
      title={t(`${question.by}.title`, { rows: question.rows })}
      onClose={() => answer(null)}
      onSubmit={submit}
      actions={
        <>
          {question.isPlanned && <Button onClick={() => answer('again')}>{t('pastePlan.again')}</Button>}
          <Answers
            onClose={() => answer(null)}
            submit={left > 0 ? t(`${question.by}.writeRest`, { count: left }) : t(`${question.by}.write`)}
          />
        </>
      }
    >
      {question.lacks.length > 0 && (
        <Lacking
          lacks={question.lacks}
          filled={filled}
          tried={tried}
          onFill={({ key }, choice) => setFilled((now) => new Map([...now, [key, choice]]))}
        />
      )}
      {question.repeats.length > 0 && (
        <Repeats
          repeats={question.repeats}
          card={card}
          ways={repeated}
          onChoose={(line, way) => setRepeated((now) => new Map([...now, [line, way]]))}
        />
      )}
      {question.bad.length > 0 && <BadTexts bad={question.bad} mended={mended} references={references} onMend={mend} onMendAll={mendAll} />}
      {question.told.length > 0 && (
        <ToldNames told={question.told} meant={meant} onMean={(place, choice) => setMeant((now) => new Map([...now, [place, choice]]))} />
      )}
    </Question>
  );
}
