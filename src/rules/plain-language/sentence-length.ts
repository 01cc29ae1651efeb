import { words } from '../../text/words.ts';
import type { Rule } from '../rule.ts';
import { ownProse, ownProsePaths } from './own-prose.ts';
import { opening, reportSection } from './report-section.ts';

/** Sentences are short enough to be read once. */
export const sentenceLength: Rule = {
  id: 'sentence-length',
  severity: 'info',
  from: 'classification',
  summary: 'No sentence of the draft’s own text is longer than 40 words.',
  explain:
    'People read short sentences once and long ones twice; plain language guidelines aim at 15 to 20 words and at most 40. ' +
    'Give each sentence one idea, or make a list of it. Items of a list in a sentence are counted one by one.',
  source: 'GSA, Federal Plain Language Guidelines (sentence length)',
  requires: ownProsePaths,
  style: true,
  check({ merged, standards, report }) {
    const most = standards.plainLanguage.longestSentence;
    for (const { name, texts } of ownProse(merged)) {
      const long = texts.flatMap(({ path, words }) =>
        words.sentences
          .filter(({ count }) => count > most)
          .map(({ text }) => ({ path, found: opening(text), length: longestPart(text) }))
          .filter(({ length }) => length > most),
      );
      if (long.length === 0) continue;
      const longest = Math.max(...long.map(({ length }) => length));
      reportSection(report, long, {
        message:
          long.length === 1
            ? `Unexpected sentence of ${longest} words in ${name}, expected at most ${most}.`
            : `Unexpected ${long.length} sentences of more than ${most} words in ${name} (the longest has ${longest}), expected at most ${most}.`,
        fix: 'Break it where a new idea begins, or make a list of its parts.',
      });
    }
  },
};

/** Words of the longest part of a sentence; a semicolon or a colon parts it. */
function longestPart(sentence: string): number {
  return Math.max(...sentence.split(/[;:]\s/).map((part) => words(part).length));
}
