import type { SaveEnv } from '../query/save/request.js';

interface Named {
  id: string;
  name: string;
}

interface KnownAgency extends Named {
  startedOn: string;
  endedOn: string | null;
}

/** Rows of the platform itself that demonstration rows link to. Where there are none yet, those rows are not made. */
export interface Known {
  agencies: readonly KnownAgency[];
  /** Papers of the Party, the oldest first. */
  documents: readonly (Named & { issuedOn: string })[];
  /** With the agencies that lead them. */
  tasks: readonly (Named & { agencyId: string })[];
  ruleBooks: readonly (Named & { startedOn: string; endedOn: string | null })[];
}

export const nothingKnown: Known = { agencies: [], documents: [], tasks: [], ruleBooks: [] };

/** In the order of their ids, so that the same platform is given the same demonstration. */
export async function readKnown(db: Pick<SaveEnv['pool'], 'query'>): Promise<Known> {
  const rows = async <R extends object>(text: string) => (await db.query<R>(text)).rows;
  return {
    agencies: await rows<KnownAgency>(
      'select id, name, started_on::text as "startedOn", ended_on::text as "endedOn" from agency order by id',
    ),
    documents: await rows<Known['documents'][number]>(
      `select id, number as name, issued_on::text as "issuedOn" from policy_document
       where number ~ '/(TU|HU|TW)$' and issued_on is not null order by issued_on, id`,
    ),
    tasks: await rows<Named & { agencyId: string }>(
      `select t.id, t.name, a.agency_id as "agencyId" from plan_task t join task_agency a on a.task_id = t.id and a.part = 'LEAD' order by t.id, a.id`,
    ),
    ruleBooks: await rows<Known['ruleBooks'][number]>(
      'select id, number as name, started_on::text as "startedOn", ended_on::text as "endedOn" from rule_book order by id',
    ),
  };
}
