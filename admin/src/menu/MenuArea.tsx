import ExpandMore from '@mui/icons-material/ExpandMore';
import { ListItemButton, ListItemIcon, ListItemText } from '@mui/material';
import type { ResourceCard } from '../../../shared/catalog.js';
import { useWords } from '../i18n/useWords.js';
import { areaIcon } from './areas.js';
import { MenuLink } from './MenuLink.js';
import type { AreaPage } from './pages.js';

interface MenuAreaProps {
  area: string;
  name: string;
  pages: readonly AreaPage[];
  cards: readonly ResourceCard[];
  isOpen: boolean;
  isHere: boolean;
  onToggle(): void;
}

/** The pages and resources of one area, shown or folded away. */
export function MenuArea({ area, name, pages, cards, isOpen, isHere, onToggle }: MenuAreaProps) {
  const { t, say } = useWords();
  const Icon = areaIcon(area);
  return (
    <section>
      <ListItemButton
        className={isHere ? 'area here' : 'area'}
        dense
        component="button"
        title={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `area-${area}` : undefined}
        onClick={onToggle}
      >
        <ListItemIcon>
          <Icon />
        </ListItemIcon>
        <ListItemText primary={name} />
        <ExpandMore className="fold" fontSize="small" />
      </ListItemButton>
      {isOpen && (
        <ul id={`area-${area}`}>
          {pages.map(({ to, word }) => (
            <MenuLink key={to} to={to} text={t(word)} />
          ))}
          {cards.map((card) => (
            <MenuLink key={card.name} to={`/${card.name}`} text={say(card.label)} />
          ))}
        </ul>
      )}
    </section>
  );
}
