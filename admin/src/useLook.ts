import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useLocaleState } from 'react-admin';
import { type Density, densities, useDensity } from './look.js';
import { keepLook, session } from './session.js';
import { useTellFailure } from './useTellFailure.js';

const languages = { vi: 'VI', en: 'EN' } as const;
const spacings = { comfortable: 'COMFORTABLE', compact: 'COMPACT' } as const;

/** Language and density, and how to choose them: here at once, and on the server for every other machine. */
export function useLook() {
  const [locale, setLocale] = useLocaleState();
  const [density, setDensity] = useDensity();
  const tellFailure = useTellFailure();
  const keep = (language: string, spacing: Density) =>
    keepLook({ language: language === 'en' ? languages.en : languages.vi, density: spacings[spacing] }).catch(tellFailure);
  return {
    locale,
    density,
    chooseLanguage(language: string) {
      setLocale(language);
      void keep(language, density);
    },
    chooseDensity(spacing: Density) {
      setDensity(spacing);
      void keep(locale, spacing);
    },
  };
}

/** What somebody chose on another machine holds on this one. */
export function useKeptLook(): void {
  const state = useSyncExternalStore(session.subscribe, session.get);
  const [, setLocale] = useLocaleState();
  const [, setDensity] = useDensity();
  const me = state.is === 'signedIn' ? state.me : null;
  const known = useRef<string>(undefined);
  // Once for each person: what they choose here afterwards stands.
  useEffect(() => {
    if (!me || known.current === me.id) return;
    known.current = me.id;
    if (me.language) setLocale(me.language === 'EN' ? 'en' : 'vi');
    const kept = densities.find((each) => spacings[each] === me.density);
    if (kept) setDensity(kept);
  }, [me, setLocale, setDensity]);
}
