import Code from '@mui/icons-material/Code';
import MapIcon from '@mui/icons-material/MapOutlined';
import People from '@mui/icons-material/PeopleOutlined';
import { useLocation, useSidebarState, useStore } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { areaLabel, byArea } from './areas.js';
import { MenuArea } from './MenuArea.js';
import { MenuLink } from './MenuLink.js';
import { areaAt, isAt, pagesFor } from './pages.js';
import { Usual } from './Usual.js';
import { useUsual } from './useUsual.js';
import './menu.css';

/**
 * Everything one may look at: what one works with day by day, then the resources of the catalogue by area. An area is open while one is in
 * what stands nowhere else, or as one left it.
 */
export function Menu() {
  const { t, say } = useWords();
  const { catalog } = useModel();
  const { pathname } = useLocation();
  const [isWide, setWide] = useSidebarState();
  const usual = useUsual();
  const isUsual = usual.some(({ to }) => isAt(pathname, to));
  const here = isUsual ? undefined : areaAt(catalog, pathname);
  const pages = pagesFor(catalog);
  const [chosen, setChosen] = useStore<Readonly<Record<string, boolean>>>('menu.areas', {});
  const isOpen = (area: string) => isWide && (chosen[area] ?? area === here);

  /** In the narrow menu an area has no room to open: it makes the menu wide. */
  function toggle(area: string) {
    setChosen({ ...chosen, [area]: !isOpen(area) });
    setWide(true);
  }

  return (
    <nav className={isWide ? 'menu' : 'menu closed'} aria-label={t('menu.name')}>
      <ul>
        <MenuLink to="/places" icon={MapIcon} text={t('menu.places')} />
      </ul>
      <Usual ways={usual} isWide={isWide} isHere={isUsual} onWiden={() => setWide(true)} />
      {catalog.tools.length > 0 && (
        <ul>
          {catalog.tools.includes('accounts') && <MenuLink to="/users" icon={People} text={t('menu.accounts')} />}
          {catalog.tools.includes('graphiql') && <MenuLink href="/graphiql" icon={Code} text={t('menu.graphiql')} />}
        </ul>
      )}
      {isWide && <h2>{t('usual.all')}</h2>}
      {byArea(catalog).map(([area, cards]) => (
        <MenuArea
          key={area}
          area={area}
          name={say(areaLabel(catalog, area))}
          pages={pages.filter((page) => page.area === area)}
          cards={cards}
          isOpen={isOpen(area)}
          isHere={area === here}
          onToggle={() => toggle(area)}
        />
      ))}
    </nav>
  );
}
