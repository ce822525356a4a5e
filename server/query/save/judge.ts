import { faultOfTaxCode, oddOfCitizenId } from '../../../shared/checks.js';
import type { Format } from '../../../shared/kinds.js';
import { type Field, fieldsOf, knownField, type RowClass } from '../../model/field.js';
import type { Creation, Edit, Part } from './change.js';
import { type Merged, merged } from './merged.js';
import type { Transaction } from './transaction.js';

/** What the check of a format finds: a choice. It may look at other fields of the row, where the row has them. */
interface Judge {
  beside: readonly string[];
  finds: (value: string, beside: Readonly<Record<string, string | null>>) => string;
}

const judges: { [F in Format]?: Judge } = {
  taxCode: { beside: [], finds: (code) => (faultOfTaxCode(code) === null ? 'RIGHT' : 'CHECK_DIGIT') },
  citizenId: { beside: ['bornOn', 'gender'], finds: (id, { bornOn, gender }) => agreement(oddOfCitizenId(id, { bornOn, sex: gender })) },
};

function agreement(odd: ReturnType<typeof oddOfCitizenId>): string {
  const [birthYear, gender] = [odd.includes('CCCD_BIRTH_YEAR_MISMATCH'), odd.includes('CCCD_GENDER_MISMATCH')];
  if (birthYear && gender) return 'BOTH';
  return birthYear ? 'BIRTH_YEAR' : gender ? 'GENDER' : 'AGREES';
}

/** The same rows with what the checks find in them written down: SQL can't look into a secret, nor count a check digit. */
export async function judged(tx: Transaction, part: Part): Promise<Part> {
  const verdicts = new Map<string, [Field, string | null][]>();
  for (const verdict of fieldsOf(part.row).filter(({ judges: judged }) => judged)) {
    const of = knownField(part.row, verdict.judges ?? '');
    const judge = of.format && judges[of.format];
    if (!judge) throw new Error(`nothing judges ${part.row.name}.${of.name}`);
    const beside = fieldsOf(part.row).filter(({ name }) => judge.beside.includes(name));
    for (const row of await merged(tx, part, [of, ...beside])) {
      const found: [Field, string | null] = [verdict, find(tx, judge, { row: part.row, field: of }, row)];
      verdicts.set(row.of.id, [...(verdicts.get(row.of.id) ?? []), found]);
    }
  }
  const withVerdicts = <R extends Creation | Edit>(row: R): R => ({
    ...row,
    cells: new Map([...row.cells, ...(verdicts.get(row.id) ?? [])]),
  });
  return verdicts.size === 0 ? part : { ...part, creations: part.creations.map(withVerdicts), edits: part.edits.map(withVerdicts) };
}

function find(tx: Transaction, { finds }: Judge, of: { row: RowClass; field: Field }, { of: { id }, texts }: Merged): string | null {
  const text = texts.get(of.field) ?? null;
  if (text === null) return null;
  const value = of.field.kind === 'secret' ? tx.env.vault.open({ ...of, id }, text) : text;
  return value === null ? null : finds(value, Object.fromEntries([...texts].map(([{ name }, beside]) => [name, beside])));
}
