import { outlived } from '../model/warning.js';
import { Visit } from '../resources/economy/visit.js';
import { Assignment } from '../resources/plan/assignment.js';
import { Campaign } from '../resources/plan/campaign.js';
import { Commendation } from '../resources/plan/commendation.js';
import { Dialogue } from '../resources/plan/dialogue.js';
import { DocumentReceipt } from '../resources/plan/documentReceipt.js';
import { Inspection } from '../resources/plan/inspection.js';
import { Obstruction } from '../resources/plan/obstruction.js';
import { Petition } from '../resources/plan/petition.js';
import { PolicyDocument } from '../resources/plan/policyDocument.js';
import { TaskReport } from '../resources/plan/taskReport.js';

const fact = {
  code: 'R36b',
  vi: 'Cơ quan đã kết thúc trước ngày này',
  en: 'An agency that had ended by this day',
  source: 'Domain paper 12.5',
};

/** The day on which the agency did it. What it only has to do, R36 tells. */
export const agenciesNotOfTheirDay = [
  outlived(Assignment, { ...fact, link: 'agencyId', day: 'startedOn' }),
  outlived(Campaign, { ...fact, link: 'agencyId', day: 'heldOn' }),
  outlived(Commendation, { ...fact, link: 'agencyId', day: 'decidedOn' }),
  outlived(Dialogue, { ...fact, link: 'agencyId', day: 'heldOn' }),
  outlived(DocumentReceipt, { ...fact, link: 'agencyId', day: 'receivedOn' }),
  outlived(Inspection, { ...fact, link: 'agencyId', day: 'heldOn' }),
  outlived(Obstruction, { ...fact, link: 'agencyId', day: 'settledOn' }),
  outlived(Petition, { ...fact, link: 'agencyId', day: 'answeredOn' }),
  outlived(PolicyDocument, { ...fact, link: 'agencyId', day: 'issuedOn' }),
  outlived(TaskReport, { ...fact, link: 'agencyId', day: 'submittedOn' }),
  outlived(Visit, { ...fact, link: 'agencyId', day: 'visitedOn' }),
];
