import Bookmarks from '@mui/icons-material/BookmarksOutlined';
import { ListItemButton, ListItemIcon } from '@mui/material';
import { useWords } from '../i18n/useWords.js';
import { MenuLink } from './MenuLink.js';
import type { Way } from './usual.js';

interface UsualProps {
  ways: readonly Way[];
  isWide: boolean;
  isHere: boolean;
  onWiden(): void;
}

/** What one comes for, in sight without unfolding anything; the narrow menu leads to it. */
export function Usual({ ways, isWide, isHere, onWiden }: UsualProps) {
  const { t, say } = useWords();
  if (ways.length === 0) return null;
  if (!isWide)
    return (
      <ListItemButton
        className={isHere ? 'area here' : 'area'}
        dense
        component="button"
        title={t('usual.heading')}
        aria-label={t('usual.heading')}
        aria-expanded={false}
        onClick={onWiden}
      >
        <ListItemIcon>
          <Bookmarks />
        </ListItemIcon>
      </ListItemButton>
    );
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
