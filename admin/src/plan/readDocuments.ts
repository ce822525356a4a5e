import type { Row } from '../grid/line.js';
import { readRows, type Source } from './readRows.js';

const documentFields = ['number', 'kind', 'heading', 'issuedOn', 'parentId', 'doubt'];

/** Every document, oldest first, and how many clauses we have of each. */
export async function readDocuments(source: Source): Promise<{ documents: Row[]; counts: ReadonlyMap<string, number> }> {
  const clause = source.catalog.resources.find(({ name }) => name === 'Clause');
  const [documents, groups] = await Promise.all([
    readRows(source, 'PolicyDocument', { fields: documentFields, behind: { agency: ['name'] }, order: [{ issuedOn: 'ASC' }] }),
    clause ? source.provider.groups(clause, { by: [{ documentId: {} }], measures: [{ as: 'count', fn: 'COUNT' }] }) : [],
  ]);
  return { documents, counts: new Map(groups.map(({ keys, values }) => [String(keys[0]?.value), values[0] ?? 0])) };
}

/** The clauses of a document with what serves them. */
export interface Served {
  document: Row | null;
  clauses: Row[];
  indicators: Row[];
  targets: Row[];
  tasks: Row[];
}

export async function readServed(source: Source, id: string): Promise<Served> {
  const ofClause = { where: { clause: { documentId: { eq: id } } } };
  const [[document = null], clauses, indicators, targets, tasks] = await Promise.all([
    readRows(source, 'PolicyDocument', { fields: documentFields, behind: { agency: ['name'] }, where: { id: { eq: id } } }),
    readRows(source, 'Clause', {
      fields: ['code', 'words', 'doubt', 'resources', 'findings', 'parentId'],
      where: { documentId: { eq: id } },
      order: [{ position: 'ASC' }, { code: 'ASC' }],
    }),
    readRows(source, 'Indicator', { fields: ['code', 'name', 'clauseId'], ...ofClause, order: [{ code: 'ASC' }] }),
    readRows(source, 'Target', {
      fields: ['bound', 'figure', 'startedOn', 'clauseId'],
      behind: { indicator: ['code', 'unit'] },
      ...ofClause,
      order: [{ indicator: { code: 'ASC' } }, { startedOn: 'ASC' }],
    }),
    readRows(source, 'PlanTask', { fields: ['code', 'name', 'dueOn', 'clauseId'], ...ofClause, order: [{ code: 'ASC' }] }),
  ]);
  return { document, clauses, indicators, targets, tasks };
}
