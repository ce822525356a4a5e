import Code from '@mui/icons-material/Code';
import MapIcon from '@mui/icons-material/MapOutlined';
import { ListItemButton, ListItemIcon, ListItemText, useMediaQuery } from '@mui/material';
import type { ComponentType } from 'react';
import { LinkBase, useLocation, useSidebarState } from 'react-admin';
import { hasWord } from '../i18n/hasWord.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { plainIcon, resourceLine, resourceLines } from '../resources.js';

/** Resources by area in the order of their lines, as far as the catalogue has them. */
export function Menu() {
  const { t, say } = useWords();
  const { catalog } = useModel();
  const [open] = useSidebarState();
  const order = resourceLines.map(({ resource }) => resource);
  const cards = catalog.resources.toSorted((a, b) => placeOf(order, a.name) - placeOf(order, b.name));
  const areas = [...new Set(cards.map(({ area }) => area))];
  return (
    <nav className={open ? 'menu' : 'menu closed'} aria-label={t('menu.name')}>
      <ul>
        <MenuLink to="/places" icon={MapIcon} text={t('menu.places')} />
      </ul>
      {areas.map((area) => (
        <section key={area}>
          {open && <p id={`area-${area}`}>{hasWord('area', area) ? t(`area.${area}`) : area}</p>}
          <ul aria-labelledby={open ? `area-${area}` : undefined}>
            {cards
              .filter((card) => card.area === area)
              .map((card) => (
                <MenuLink key={card.name} to={`/${card.name}`} icon={resourceLine(card.name)?.icon ?? plainIcon} text={say(card.label)} />
              ))}
          </ul>
        </section>
      ))}
      <ul>
        <MenuLink href="/graphiql" icon={Code} text={t('menu.graphiql')} />
      </ul>
    </nav>
  );
}

const placeOf = (order: readonly string[], name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

interface MenuLinkProps {
  /** A page of the admin, or another of the site. */
  to?: string;
  href?: string;
  icon: ComponentType;
  text: string;
}

/** On a telephone the menu covers the page, and goes when something is chosen. */
function MenuLink({ to, href, icon: Icon, text }: MenuLinkProps) {
  const { pathname } = useLocation();
  const [, setOpen] = useSidebarState();
  const isNarrow = useMediaQuery('(max-width: 700px)');
  const isHere = to !== undefined && (pathname === to || pathname.startsWith(`${to}/`));
  const target = to === undefined ? { component: 'a', href, target: '_blank', rel: 'noopener' } : { component: LinkBase, to };
  return (
    <li>
      <ListItemButton
        {...target}
        dense
        selected={isHere}
        aria-current={isHere ? 'page' : undefined}
        title={text}
        onClick={() => isNarrow && setOpen(false)}
      >
        <ListItemIcon>
          <Icon />
        </ListItemIcon>
        <ListItemText primary={text} slotProps={{ primary: { noWrap: true } }} />
      </ListItemButton>
    </li>
  );
}
