import { useStore } from 'react-admin';

/** How close lines stand: for reading, or for having many in sight. */
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** The user's own choice, kept by this browser. */
export const useDensity = () => useStore<Density>('density', 'comfortable');
