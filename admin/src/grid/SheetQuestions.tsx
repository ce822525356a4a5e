import { useSyncExternalStore } from 'react';
import type { ResourceCard } from '../../../shared/catalog.js';
import { resourceLine } from '../resources.js';
import { today } from '../today.js';
import { BlockDialog } from './BlockDialog.js';
import type { Column } from './columns.js';
import { MeantDialog } from './MeantDialog.js';
import type { OpenSheet } from './openSheet.js';
import { PlanDialog } from './PlanDialog.js';
import type { References } from './references.js';
import { SinceDialog } from './SinceDialog.js';
import { WaysDialog } from './WaysDialog.js';

/** What a sheet asks its user before it writes. */
export function SheetQuestions({ sheet, references }: { sheet: OpenSheet; references: References }) {
  const since = useSyncExternalStore(sheet.since.subscribe, sheet.since.get);
  const plan = useSyncExternalStore(sheet.plan.subscribe, sheet.plan.get);
  const block = useSyncExternalStore(sheet.block.subscribe, sheet.block.get);
  const meant = useSyncExternalStore(sheet.meant.subscribe, sheet.meant.get);
  const ways = useSyncExternalStore(sheet.ways.subscribe, sheet.ways.get);
  const usual = { day: today(), column: startDays(sheet.card, sheet.columns)[0]?.key ?? null, correct: false };
  return (
    <>
      {plan && <PlanDialog asked={plan} />}
      {ways && <WaysDialog asked={ways} />}
      {meant && <MeantDialog key={meant.question.text} asked={meant} />}
      {since && (
        <SinceDialog key={`since ${since.question.changes}`} asked={since} days={startDays(sheet.card, sheet.columns)} usual={usual} />
      )}
      {block && <BlockDialog asked={block} references={references} card={sheet.card} />}
    </>
  );
}

/** Days of a line that its dated rows may begin with. */
export const startDays = ({ name }: ResourceCard, columns: readonly Column[]) =>
  (resourceLine(name)?.since ?? []).flatMap((key) => columns.find((column) => column.key === key) ?? []);
