import type { Draft } from '../draft/schema.ts';

/** How official texts name an agency that is not the one that wrote them. */
export interface AgencyWords {
  /** Short name, such as USDA; the full name where there is no short one. */
  readonly agency: string;
  /** The short name with an apostrophe, such as USDA’s or DHS’. */
  readonly agencyPossessive: string;
  /** What people call the agency, such as "the Department". */
  readonly department: string;
}

/** Words for "the Department" in the names of agencies. */
const kinds = [
  'Department',
  'Administration',
  'Commission',
  'Bureau',
  'Corporation',
  'Board',
  'Service',
  'Office',
  'Authority',
  'Institute',
  'Foundation',
];

/** Short names that are spoken as a word, so that "a" or "an" follows their first sound and not their first letter. */
const spokenAsWords = new Set([
  'NASA',
  'NOAA',
  'NARA',
  'FEMA',
  'FERC',
  'HUD',
  'NIST',
  'SAMHSA',
  'FINRA',
  'FRTIB',
  'NOAH',
]);

/** Letters whose names begin with a vowel sound. */
const vowelLetters = 'AEFHILMNORSX';

/** The words for a draft's organization. */
export function agencyWords(organization: Draft['organization']): AgencyWords {
  const agency = organization.acronym ?? organization.agency;
  const kind = kinds.find((word) => new RegExp(`\\b${word}\\b`).test(organization.agency));
  return {
    agency,
    agencyPossessive: agency.endsWith('s') || agency.endsWith('S') ? `${agency}’` : `${agency}’s`,
    department: `the ${kind ?? 'agency'}`,
  };
}

/** "a" or "an", as the word or the abbreviation after it is spoken. */
export function indefiniteArticle(next: string): 'a' | 'an' {
  const word = /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '';
  const spelledOut = word.length > 1 && word === word.toUpperCase() && !spokenAsWords.has(word);
  const first = word.charAt(0).toUpperCase();
  if (spelledOut) return vowelLetters.includes(first) ? 'an' : 'a';
  if (/^(?:uni|use|usu|eu|one)/i.test(word)) return 'a';
  return 'AEIOU'.includes(first) && first !== '' ? 'an' : 'a';
}
