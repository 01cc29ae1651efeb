import { deriveOnce } from '../../standards/derive-once.ts';
import type { PlainLanguage } from '../../standards/plain-language.ts';
import type { Rule } from '../rule.ts';
import { ownProse, ownProsePaths } from './own-prose.ts';
import { quoted, reportSection } from './report-section.ts';

/** Two words joined by a slash; addresses, dates, numbers and short forms in capitals are none. */
const joined = /(?<![\w/.:@-])([a-z][a-z-]+)\s?\/\s?([a-z][a-z-]+)(?![\w/@-]|\.\w)/gi;

/** Words say how two things belong together. */
export const slash: Rule = {
  id: 'slash',
  severity: 'info',
  from: 'classification',
  summary: 'Words, and not a slash, say how two things belong together.',
  explain:
    '"And/or" and "program/operations" leave the reader to choose between "and" and "or", and a grade can hang on that choice. ' +
    'Write which one is meant; "or both" helps where either may be.',
  source: 'GSA, Federal Plain Language Guidelines (slash)',
  requires: ownProsePaths,
  style: true,
  check({ merged, standards, report }) {
    const allowed = pairs(standards.plainLanguage);
    for (const { name, texts } of ownProse(merged)) {
      const spots = texts.flatMap(({ path, text }) =>
        (text.includes('/') ? [...text.matchAll(joined)] : [])
          .filter(
            ([found, one = '', other = '']) =>
              !allowed.has(found.toLowerCase()) && !(isShort(one) || isShort(other)),
          )
          .map(([found]) => ({ path, found })),
      );
      reportSection(report, spots, {
        message: `Unexpected slash in ${quoted(spots.map(({ found }) => found))} in ${name}, expected "and", "or" or a hyphen.`,
        fix: 'Type "and" or "or", whichever is meant; where either may be, "one or the other, or both".',
      });
    }
  },
};

function isShort(word: string): boolean {
  return word === word.toUpperCase();
}

const pairs = deriveOnce(({ slashPairs }: PlainLanguage) => new Set(slashPairs));
