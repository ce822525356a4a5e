import type { PolicyDocument } from '../resources/plan/policyDocument.js';
import { agencyId } from './agencies.js';
import type { DocumentFacts } from './documentFacts.js';
import { naturalId } from './naturalId.js';
import { partyRules } from './partyRules.js';
import { planPapers } from './planPapers.js';
import type { Values } from './reference.js';
import { stateLaw } from './stateLaw.js';

const facts = { ...partyRules, ...stateLaw, ...planPapers };

export type DocumentKey = keyof typeof facts;

export const documentFacts: Readonly<Record<DocumentKey, DocumentFacts>> = facts;
export const documentId = (key: DocumentKey) => idOf(key);

const idOf = (key: string) => naturalId('PolicyDocument', key);

/** The rules of the Party, the law, and the papers of the plan. A document names those it carries out and replaces, which stand before it. */
export const documents: readonly Values<PolicyDocument>[] = Object.entries<DocumentFacts>(facts).map(
  ([key, { by, carriesOut, replaces, number, ...rest }]) => ({
    id: idOf(key),
    number: number ?? key,
    issuedOn: null,
    effectiveOn: null,
    repealedOn: null,
    source: null,
    doubt: null,
    ...rest,
    agencyId: agencyId(by),
    parentId: carriesOut ? idOf(carriesOut) : null,
    replacesId: replaces ? idOf(replaces) : null,
  }),
);
