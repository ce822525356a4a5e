/** What an address or the browser holds may be anything: what is no JSON says nothing. */
export function parsedJson(text: string | null): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
