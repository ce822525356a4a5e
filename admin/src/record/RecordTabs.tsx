import { Tab, Tabs } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import type { ResourceCard } from '../../../shared/catalog.js';
import type { Column } from '../grid/columns.js';
import type { Row } from '../grid/line.js';
import type { Speech } from '../grid/showing.js';
import { useWords } from '../i18n/useWords.js';
import { areaLabel } from '../menu/areas.js';
import { History } from './History.js';
import { datedLists } from './moments.js';
import { Related } from './Related.js';
import { relatedLists } from './relatedLists.js';
import type { SmallSheets } from './smallSheets.js';
import { Timeline } from './Timeline.js';
import { TreeTab } from './TreeTab.js';
import { useTab } from './useTab.js';

interface RecordTabsProps {
  card: ResourceCard;
  row: Row;
  columns: readonly Column[];
  speech: Speech;
  /** Grows with every save: what was read before may be wrong. */
  saves: number;
  form: ReactNode;
  sheets: SmallSheets;
  /** A row of the lists was written. */
  onWritten(): void;
}

/** Everything about a row: what it holds, what has to do with it by area, what it went through, who wrote it. Drawn from the catalogue. */
export function RecordTabs({ card, row, columns, speech, saves, form, sheets, onWritten }: RecordTabsProps) {
  const { t, say } = useWords();
  const lists = useMemo(() => relatedLists(speech.catalog, card), [speech, card]);
  const areas = useMemo(() => [...new Set(lists.map((list) => list.card.area))], [lists]);
  const offered = useMemo(() => {
    const isInTime = datedLists(lists, speech.catalog).length > 0;
    return ['form', ...(card.tree ? ['tree'] : []), ...areas, ...(isInTime ? ['timeline'] : []), 'history'];
  }, [areas, card, lists, speech]);
  const [tab = 'form', setTab] = useTab(offered);
  const named = (name: string) => (areas.includes(name) ? say(areaLabel(speech.catalog, name)) : t(`record.tab.${name}`));
  const shown = useMemo(() => lists.filter((list) => list.card.area === tab), [lists, tab]);
  const again = `${tab} ${saves}`;
  /** What came back from the history may be a row of any list. */
  const rewritten = () => {
    for (const { model } of sheets.values()) model.table.refresh();
    onWritten();
  };
  return (
    <>
      <Tabs value={tab} onChange={(_, next) => setTab(next)} variant="scrollable" scrollButtons="auto" allowScrollButtonsMobile>
        {offered.map((name) => (
          <Tab key={name} value={name} label={named(name)} id={`tab-${name}`} aria-controls={name === tab ? 'panel' : undefined} />
        ))}
      </Tabs>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'form' && form}
        {shown.length > 0 && (
          <Related key={again} card={card} id={row.id} lists={shown} speech={speech} sheets={sheets} onWritten={onWritten} />
        )}
        {tab === 'tree' && card.tree && <TreeTab key={again} card={card} tree={card.tree} row={row} />}
        {tab === 'timeline' && <Timeline key={again} card={card} row={row} columns={columns} lists={lists} speech={speech} />}
        {tab === 'history' && <History key={again} card={card} id={row.id} columns={columns} onWritten={rewritten} />}
      </div>
    </>
  );
}
