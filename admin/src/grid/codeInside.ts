/** The code a name is written with: `Chế biến rau quả (1030)`, `1030 - Chế biến rau quả`. Null where there is none. */
export function codeInside(text: string): { code: string; name: string } | null {
  const behind = text.match(/^(.+?)\s*[([]\s*([\p{L}\d][\p{L}\d.\-/]*\d[\p{L}\d.\-/]*|\d)\s*[)\]]\s*$/u);
  if (behind) return { name: behind[1] ?? '', code: behind[2] ?? '' };
  const before = text.match(/^([\p{Lu}\d.]*\d[\p{Lu}\d.]*)\s*[-–:.]\s+(\S.*)$/u);
  return before ? { code: before[1] ?? '', name: before[2]?.trim() ?? '' } : null;
}
