import { deriveOnce } from '../../standards/derive-once.ts';
import type { PlainLanguage } from '../../standards/plain-language.ts';
import { phraseFinder } from '../../text/phrases.ts';
import type { Rule } from '../rule.ts';
import { ownProse, ownProsePaths } from './own-prose.ts';
import { reportSection } from './report-section.ts';

/** Plain words stand for wordy ones. */
export const wordyPhrase: Rule = {
  id: 'wordy-phrase',
  severity: 'info',
  from: 'classification',
  summary: 'Plain words stand in place of wordy ones, such as "use" for "utilize".',
  explain:
    'The federal word list names plain words for bureaucratic ones. Words that are terms of classification, such as ' +
    '"determine", "implement" or "expertise", are left alone, and so is official wording.',
  source: 'GSA, Federal Plain Language Guidelines (word list)',
  requires: ownProsePaths,
  style: true,
  check({ merged, standards, report }) {
    const { finder, plain } = wordList(standards.plainLanguage);
    for (const { name, texts } of ownProse(merged)) {
      const spots = texts.flatMap(({ path, text, words }) =>
        (finder.possible(words) ? finder.findAll(text) : []).map(({ found }) => ({
          path,
          found: found.toLowerCase().replaceAll(/\s+/g, ' '),
        })),
      );
      if (spots.length === 0) continue;
      const pairs = new Map(spots.map(({ found }) => [found, plain(found)]));
      const shown = [...pairs].slice(0, 5);
      reportSection(report, spots, {
        message: `Unexpected ${shown.map(([found]) => `"${found}"`).join(', ')}${pairs.size > shown.length ? ` and ${pairs.size - shown.length} more` : ''} in ${name}, expected ${pairs.size === 1 ? 'a plain word' : 'plain words'}.`,
        fix: `Type ${shown.map(([found, say]) => `${say} (for "${found}")`).join('; ')}.`,
      });
    }
  },
};

const wordList = deriveOnce(({ wordy }: PlainLanguage) => {
  const say = new Map(wordy.flatMap((row) => row.words.map((word) => [bare(word), row.say])));
  return {
    finder: phraseFinder(wordy.flatMap((row) => row.words)),
    plain: (found: string): string => say.get(bare(found)) ?? 'the plain word',
  };
});

function bare(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ')
    .trim();
}
