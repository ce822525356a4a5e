import type { ReactNode } from 'react';

/** A table wider than a telephone: moved sideways by a finger, or by the arrow keys once it is reached by Tab. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse (WCAG 2.1.1)
  <section className="scroll-x" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
