import type { Keep, Kept } from './keep.js';
import type { Tabs } from './tabLocks.js';

interface Deps {
  owner: string;
  keep: Pick<Keep<Kept & { tab: string }>, 'all'>;
  tabs: Pick<Tabs, 'own' | 'whenClosed' | 'onTold'>;
}

/**
 * Takes over what earlier pages of the same owner left: this one before it was somebody else's and those that were closed at once,
 * those still open once they are.
 */
export function inherit({ owner, keep, tabs }: Deps, take: (tab: string) => Promise<void>): () => void {
  /** Pages whose end is waited for. */
  const watched = new Set<string>();

  async function adopt() {
    const left = await keep.all(owner).catch(() => []);
    for (const tab of new Set(left.map((record) => record.tab))) watch(tab);
  }

  function watch(tab: string) {
    if (tab === tabs.own) return void take(tab);
    if (watched.has(tab)) return;
    watched.add(tab);
    void tabs.whenClosed(tab, () => {
      watched.delete(tab);
      return take(tab);
    });
  }

  void adopt();
  // A page that is open by now may have had nothing to leave when this one began.
  return tabs.onTold(watch);
}
