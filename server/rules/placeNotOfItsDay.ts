import { outlived } from '../model/warning.js';
import { EnterpriseSite } from '../resources/economy/enterpriseSite.js';
import { PartyUnit } from '../resources/party/partyUnit.js';
import { Assignment } from '../resources/plan/assignment.js';
import { Campaign } from '../resources/plan/campaign.js';
import { Dialogue } from '../resources/plan/dialogue.js';

const fact = {
  code: 'R35',
  vi: 'Địa bàn không còn tồn tại vào ngày này',
  en: 'A place that had ended by this day',
  source: 'Domain paper 1.4',
};

/** The first finding of the paper; the others are the same fault elsewhere. */
export const placeNotOfItsDay = outlived(EnterpriseSite, {
  ...fact,
  vi: 'Địa bàn không còn tồn tại khi cơ sở bắt đầu',
  en: 'A place that had ended when the site began',
  link: 'areaId',
  day: 'startedOn',
});

/** Not of papers that hold the place of an enterprise: a site keeps the name its ground had when it began, and so do they. */
export const placesNotOfTheirDay = [
  outlived(PartyUnit, { ...fact, link: 'areaId', day: 'establishedOn' }),
  outlived(Assignment, { ...fact, link: 'areaId', day: 'startedOn' }),
  outlived(Campaign, { ...fact, link: 'areaId', day: 'heldOn' }),
  outlived(Dialogue, { ...fact, link: 'areaId', day: 'heldOn' }),
];
