import { moreThanWhole } from '../model/warning.js';
import { MassOrganisationSurvey } from '../resources/association/massOrganisationSurvey.js';
import { WorkforceSurvey } from '../resources/economy/workforceSurvey.js';
import { ZoneSurvey } from '../resources/place/zoneSurvey.js';
import { DevelopmentPlanLine } from '../resources/plan/developmentPlanLine.js';

const fact = { code: 'R38b', source: 'Domain paper 12.4' };

/** What may well differ, as those who attended from those who had to, is not among them. */
export const partsMoreThanWhole = [
  ...moreThanWhole(WorkforceSurvey, {
    ...fact,
    whole: 'workers',
    parts: ['women', 'vietnamese', 'foreigners', 'insured', 'unionMembers', 'youthMembers', 'veterans', 'partyMembers'],
  }),
  ...moreThanWhole(MassOrganisationSurvey, { ...fact, whole: 'members', parts: ['women'] }),
  ...moreThanWhole(ZoneSurvey, { ...fact, whole: 'workers', parts: ['housed'] }),
  ...moreThanWhole(DevelopmentPlanLine, { ...fact, whole: 'members', parts: ['owners'] }),
];
