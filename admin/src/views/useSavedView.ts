import { useEffect, useState, useSyncExternalStore } from 'react';
import { useModel } from '../Model.js';

/** The saved sheet an address names. One that is not known may have been shared a moment ago: the server is asked once more. */
export function useSavedView(resource: string, id: string | null) {
  const { views } = useModel();
  const all = useSyncExternalStore(views.all.subscribe, views.all.get);
  const [asked, setAsked] = useState<string | null>(null);
  const saved = all.find((view) => view.id === id && view.resource === resource) ?? null;
  const isSought = id !== null && saved === null && asked !== id;
  useEffect(() => {
    if (!isSought) return;
    let late = false;
    const done = () => !late && setAsked(id);
    views.refresh().then(done, done);
    return () => {
      late = true;
    };
  }, [isSought, id, views]);
  return { saved, isUnknown: id !== null && saved === null && asked === id };
}
