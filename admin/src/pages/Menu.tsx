import Code from '@mui/icons-material/Code';
import MapIcon from '@mui/icons-material/MapOutlined';
import { ListItemIcon, ListSubheader, MenuItem } from '@mui/material';
import { Menu as RaMenu, useSidebarState } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { hasWord } from '../i18n/hasWord.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { plainIcon, resourceLine, resourceLines } from '../resources.js';

/** Resources by area in the order of their lines, as far as the catalogue has them. */
export function Menu() {
  const { t } = useWords();
  const { catalog } = useModel();
  const [open] = useSidebarState();
  const order = resourceLines.map(({ resource }) => resource);
  const cards = catalog.resources.toSorted((a, b) => placeOf(order, a.name) - placeOf(order, b.name));
  const areas = [...new Set(cards.map(({ area }) => area))];
  return (
    <RaMenu>
      <RaMenu.Item to="/places" primaryText={t('menu.places')} leftIcon={<MapIcon />} />
      {areas.map((area) => (
        <div key={area}>
          {open && <ListSubheader>{hasWord('area', area) ? t(`area.${area}`) : area}</ListSubheader>}
          {cards
            .filter((card) => card.area === area)
            .map((card) => (
              <ResourceItem key={card.name} card={card} />
            ))}
        </div>
      ))}
      <MenuItem component="a" href="/graphiql" target="_blank" rel="noopener" className="RaMenuItemLink">
        <ListItemIcon sx={{ minWidth: 40 }}>
          <Code />
        </ListItemIcon>
        {open && t('menu.graphiql')}
      </MenuItem>
    </RaMenu>
  );
}

const placeOf = (order: readonly string[], name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

function ResourceItem({ card }: { card: ResourceCard }) {
  const { say } = useWords();
  const Icon = resourceLine(card.name)?.icon ?? plainIcon;
  return <RaMenu.Item to={`/${card.name}`} primaryText={say(card.label)} leftIcon={<Icon />} />;
}
