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
import type { ResourceCard } from '../../../shared/catalog.js';
import { hasWord } from '../i18n/hasWord.js';

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

export const areaName = (area: string, t: (key: string) => string) => (hasWord('area', area) ? t(`area.${area}`) : area);

/** The resources of each area, both in the order of the catalogue. */
export const byArea = (cards: readonly ResourceCard[]): [area: string, cards: ResourceCard[]][] =>
  [...new Set(cards.map(({ area }) => area))].map((area) => [area, cards.filter((card) => card.area === area)]);
