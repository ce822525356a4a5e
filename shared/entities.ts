const signs: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', eth: 'ð', ETH: 'Ð' },
};

const accents: Record<string, string> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308' };

/** Text of HTML as it is read. Older Word writes `&ocirc;` for ô; letter and accent say it all, no table of names is needed. */
export const fromEntities = (text: string) =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(grave|acute|circ|tilde|uml)|([a-z]+));/gi,
    (all, decimal, hex, letter, accent, name) => {
      if (letter) return `${letter}${accents[accent.toLowerCase()]}`.normalize('NFC');
      return name ? (signs[name] ?? all) : ofCode(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );

const ofCode = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Text as HTML shows it letter by letter: line breaks and repeated spaces too. */
export const toEntities = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/ (?= )/g, '&nbsp;')
    .replaceAll('\n', '<br>');
