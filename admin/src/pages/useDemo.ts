import { useEffect, useState } from 'react';
import type { Catalog } from '../../../shared/catalog.js';
import { ask } from '../client.js';

/** Somebody else may have taken it away meanwhile. */
const againMs = 30_000;

/** Whether data is made up, as it is now: while it is, that is asked again and again, as long as somebody looks. */
export function useDemo({ demo }: Catalog): Catalog['demo'] {
  const [isOver, setOver] = useState(false);
  const isLoaded = demo === 'LOADED' && !isOver;
  useEffect(() => {
    if (!isLoaded) return;
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      ask<{ demoLoaded: boolean }>('query Demo { demoLoaded }').then(
        ({ demoLoaded }) => setOver(!demoLoaded),
        () => undefined,
      );
    };
    const timer = setInterval(look, againMs);
    addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', look);
    };
  }, [isLoaded]);
  return demo === 'LOADED' && isOver ? null : demo;
}
