import { fold } from '../../../shared/text.js';
import { isObject } from '../catalog.js';
import { parsedJson } from '../parsedJson.js';
import { type Plan, planKey } from './blockPlan.js';
import type { Column } from './columns.js';
import type { Layout } from './headings.js';

/** Where this user sent columns of a table with these headings, the last time; kept in his browser. */
export interface Recalled {
  over(layout: Layout, columns: readonly Column[]): Layout;
  remember(layout: Layout, plan: Plan): void;
}

export function createRecalled(resource: string, storage: Pick<Storage, 'getItem' | 'setItem'>): Recalled {
  const keyOf = (layout: Layout) =>
    `paste.${resource}.${fold(layout.parts.flatMap(({ sources }) => sources.map(({ heading }) => heading)).join())}`;
  const kept = (layout: Layout) => parsedJson(storage.getItem(keyOf(layout)));
  return {
    over(layout, columns) {
      const sent = layout.isNamed ? kept(layout) : null;
      if (!isObject(sent)) return layout;
      const parts = layout.parts.map(({ sources, ...part }, place) => ({
        ...part,
        sources: sources.map((source) => {
          const key = sent[planKey(place, source.place)];
          return key === undefined ? source : { ...source, column: columns.find((column) => column.key === key) ?? null };
        }),
      }));
      return { ...layout, parts };
    },
    remember(layout, { columns }) {
      if (!layout.isNamed || columns.size === 0) return;
      const chosen = Object.fromEntries([...columns].map(([place, column]) => [place, column?.key ?? '']));
      storage.setItem(keyOf(layout), JSON.stringify({ ...Object(kept(layout)), ...chosen }));
    },
  };
}
