import { useWords } from '../i18n/useWords.js';
import { MenuLink } from './MenuLink.js';
import type { Way } from './usual.js';

/** What one comes for, in sight without unfolding anything. */
export function Usual({ ways }: { ways: readonly Way[] }) {
  const { t, say } = useWords();
  if (ways.length === 0) return null;
  return (
    <section className="usual" aria-labelledby="menu-usual">
      <h2 id="menu-usual">{t('usual.heading')}</h2>
      <ul>
        {ways.map(({ to, name }) => (
          <MenuLink key={to} to={to} text={'word' in name ? t(name.word) : say(name.label)} />
        ))}
      </ul>
    </section>
  );
}
