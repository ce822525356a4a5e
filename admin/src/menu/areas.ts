import Assignment from '@mui/icons-material/AssignmentOutlined';
import Factory from '@mui/icons-material/FactoryOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import Insights from '@mui/icons-material/InsightsOutlined';
import LocationCity from '@mui/icons-material/LocationCityOutlined';
import Settings from '@mui/icons-material/SettingsOutlined';
import Star from '@mui/icons-material/StarOutline';
import Topic from '@mui/icons-material/TopicOutlined';
import type { ComponentType } from 'react';
import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import type { Label } from '../../../shared/kinds.js';

const icons: Readonly<Record<string, ComponentType>> = {
  place: LocationCity,
  economy: Factory,
  party: Star,
  association: Groups,
  plan: Assignment,
  indicator: Insights,
  rules: Gavel,
  system: Settings,
};

export const areaIcon = (area: string) => icons[area] ?? Topic;

export const areaLabel = ({ areas }: Catalog, area: string): Label =>
  areas.find(({ name }) => name === area)?.label ?? { vi: area, en: area };

/** The resources of each area, both in the order of the catalogue. */
export const byArea = ({ areas, resources }: Catalog): [area: string, cards: ResourceCard[]][] =>
  areas.map(({ name }) => [name, resources.filter(({ area }) => area === name)]);
