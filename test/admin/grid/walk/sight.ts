import type { Line } from '../../../../admin/src/grid/line.js';
import { chanceFrom } from './chance.js';
import type { deskBefore } from './desk.js';
import type { office } from './office.js';

interface Deps {
  desk: ReturnType<typeof deskBefore>;
  far: ReturnType<typeof office>;
  seed: number;
}

/** What a clerk looks at: the cell that is selected, and how many rows there are. */
export function createSight({ desk, far, seed }: Deps) {
  // Its own chance: the days stay what they were without it.
  const { oneOf } = chanceFrom(-seed);
  let chosen: Line | null = null;

  /** A line that was forgotten, and read again, is another. */
  const stays = ({ edits }: Line, step: string, isReading: boolean) => !isReading || (step === 'refresh' && edits.size > 0);

  return {
    choose() {
      const lines = desk.lines();
      chosen = lines.length > 0 ? oneOf(lines) : null;
      if (chosen) desk.select(chosen);
    },
    wrong(step: string, isReading: boolean): string[] {
      const [selected, count] = [desk.selected(), desk.count()];
      const line = chosen && desk.sheet().table.line(chosen.id);
      // A draft that was written and is one again is another line, too.
      const isTurned = ['undo', 'redo'].includes(step) && (line?.row === null) !== (chosen?.row === null);
      const isMoved = chosen && line && stays(chosen, step, isReading) && !isTurned && selected !== chosen.id;
      const isCounted = (step === 'refresh' || step === 'reload') && !far.isAway();
      return [
        ...(isMoved ? [`${selected} is selected for ${chosen?.id}`] : []),
        ...(isCounted && count !== far.rows.size ? [`${count} are counted of ${far.rows.size}`] : []),
      ];
    },
  };
}
