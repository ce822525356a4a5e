import { numbered } from '../../query/order.js';
import { type Piece, routine, together } from './piece.js';

const lower = 'àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ';
const vietnamese = lower + lower.toUpperCase();
/** Superscripts, fractions, circled numbers: numbers to Unicode's \p{N}, nothing to [:alnum:]. */
const otherNumbers =
  '\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u2079\\u2080-\\u2089\\u2150-\\u2189\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793';
/** Control and format characters; white space is not among them. */
const invisible =
  '\\u0001-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u0600-\\u0605\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb';
const pure = 'immutable strict parallel safe';

/** Trusted ones: whoever may create in a database may add them. */
export const extensionNames = ['unaccent', 'pg_trgm', 'btree_gist'];
const extensions: Piece[] = extensionNames.map((name) => ({
  make: `create extension if not exists ${name}`,
  drop: null,
  kept: true,
}));

/** `fold` of shared/text.ts. Nearly all text is plain Vietnamese, for which there is a way four times shorter. */
const fold = routine(
  'fold(value text) returns text',
  `language plpgsql ${pure} as $$
begin
  if value ~ '^[ -~${vietnamese}]*$' then
    return trim(regexp_replace(public.unaccent('public.unaccent', lower(value)), '[^a-z0-9]{2,}|[^a-z0-9 ]', ' ', 'g'));
  end if;
  value := translate(normalize(regexp_replace(value, '[${invisible}]', '', 'g'), nfc), 'ðɖÐƉ', 'đđĐĐ');
  value := normalize(replace(lower(value collate "und-x-icu"), 'đ', 'd'), nfd);
  value := regexp_replace(value, '[\\u0300-\\u036f\\u0483-\\u0487]', '', 'g');
  return trim(regexp_replace(value collate "und-x-icu", '[^[:alnum:]${otherNumbers}]+', ' ', 'g'));
end $$`,
);

/** The words of a folded text. A word may have 2,046 bytes in a tsvector; only the slower parser looks whether it does. */
const foldWords = routine(
  'fold_words(value text) returns tsvector',
  `language sql ${pure}
return case
  when octet_length(value) < 2000 then array_to_tsvector(string_to_array(public.fold(value), ' '))
  else to_tsvector('simple'::regconfig, public.fold(value))
end`,
);

/** `nameKey` of shared/text.ts: given name, family name, what stands between; `thuý` and `thúy` are one name. */
const givenFirst = routine(
  'given_first(value text) returns text[]',
  `language plpgsql ${pure} as $$
declare
  words text[];
begin
  value := trim(regexp_replace(lower(normalize(value, nfc) collate "und-x-icu"), '\\s{2,}|[^\\S ]', ' ', 'g'));
  if value ~ '(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![[:alpha:]])' then
    value := normalize(regexp_replace(normalize(value, nfd) collate "und-x-icu",
      '(o)([ae])([\\u0300\\u0301\\u0303\\u0309\\u0323])(?![[:alpha:]\\u0300-\\u036f])|(?<!q)(u)(y)([\\u0300\\u0301\\u0303\\u0309\\u0323])(?![[:alpha:]\\u0300-\\u036f])',
      '\\1\\3\\2\\4\\6\\5', 'g'), nfc);
  end if;
  words := string_to_array(value, ' ');
  return array[
    coalesce(words[cardinality(words)], ''),
    case when cardinality(words) > 1 then words[1] else '' end,
    array_to_string(words[2:cardinality(words) - 1], ' ')
  ];
end $$`,
);

const collation: Piece = {
  make: `create collation if not exists ${numbered} (provider = icu, locale = 'vi-u-kn-true')`,
  drop: null,
  kept: true,
};

/** What the search columns are made with. All of it is in `shared/text.ts` too, for what is searched; they are tested against each other. */
export const functions: Piece[] = [...extensions, collation, { ...together([fold, foldWords, givenFirst]), kept: true }];
