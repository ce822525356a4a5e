import data from './data/admin_units.json' with { type: 'json' };

const sources: Record<string, string> = data.sources;

/** `S2, S3 (both agree)` with what each mark stands for. */
export function cite(text: string): string {
  const marks = [...new Set(text.match(/S\d/g) ?? [])];
  return [text, ...marks.map((mark) => `${mark}: ${sources[mark]}`)].join('; ');
}

/** `NQ 813/NQ-UBTVQH14 (21/11/2019)` as the act and its day. */
export function actOf(basis: string): { decision: string; decidedOn: string | null } {
  const [, decision = basis, day, month, year] = /^(.+?) \((\d+)\/(\d+)\/(\d+)\)$/.exec(basis) ?? [];
  return { decision, decidedOn: day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null };
}
