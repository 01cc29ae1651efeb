import type { Draft } from '../draft/schema.ts';
import { RecentTexts } from '../text/recent-texts.ts';

/** How official texts name an agency that is not the one that wrote them. */
export interface AgencyWords {
  /** Short name, such as USDA; where there is none, the full name, such as "the Department of Labor". */
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
  'Institution',
  'Foundation',
  'Council',
  'Corps',
  'Bank',
  'Agency',
].map((word) => ({ word, pattern: new RegExp(`\\b${word}\\b`) }));

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

/** The organizations of so many drafts are kept with their words; most folders have one. */
const known = new RecentTexts<AgencyWords>(200);

/** The words for a draft's organization; the same object for drafts of one agency that follow each other. */
export function agencyWords({ agency, acronym }: Draft['organization']): AgencyWords {
  return known.get(JSON.stringify([agency, acronym]), () => findWords(agency, acronym));
}

function findWords(name: string, acronym: string | undefined): AgencyWords {
  const kind = kinds.find(({ pattern }) => pattern.test(name))?.word;
  const agency = acronym ?? fullName(name, kind !== undefined);
  return {
    agency,
    agencyPossessive: agency.endsWith('s') || agency.endsWith('S') ? `${agency}’` : `${agency}’s`,
    department: `the ${kind ?? 'agency'}`,
  };
}

/** Names that say what kind of agency it is take "the": "the Department of Labor", but "Amtrak". */
function fullName(agency: string, kindred: boolean): string {
  const bare = agency.trim().replace(/^the /i, '');
  return kindred || bare !== agency.trim() ? `the ${bare}` : bare;
}

/** "a" or "an", as the word or the abbreviation after it is spoken. */
export function indefiniteArticle(next: string): 'a' | 'an' {
  const word = /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '';
  const short = word.length > 1 || /^\p{L}\./u.test(next);
  const spelledOut = short && word === word.toUpperCase() && !spokenAsWords.has(word);
  const first = word.charAt(0).toUpperCase();
  if (spelledOut) return vowelLetters.includes(first) ? 'an' : 'a';
  if (/^(?:uni|use|usu|eu|one)/i.test(word)) return 'a';
  return 'AEIOU'.includes(first) && first !== '' ? 'an' : 'a';
}
