import type { PolicyDocument } from '../resources/plan/policyDocument.js';
import type { AgencyKey } from './agencies.js';
import type { Values } from './reference.js';

type Document = Values<PolicyDocument>;

/** What is known of a document. It stands under its number, with the year where numbers come again; so do those it names. */
export interface DocumentFacts
  extends Pick<Document, 'kind' | 'heading'>,
    Partial<Pick<Document, 'number' | 'issuedOn' | 'effectiveOn' | 'repealedOn' | 'source' | 'doubt'>> {
  by: AgencyKey;
  carriesOut?: string;
  replaces?: string;
}
