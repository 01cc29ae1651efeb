import type { FactorKey } from '../../draft/schema.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { factorKeys, fesFactor } from '../../standards/fes.ts';
import type { LevelSignals } from '../../standards/level-signals.ts';
import { type StemPhrases, stemPhrases } from '../../text/stem-phrases.ts';
import { factorProse, type OwnText } from '../plain-language/own-prose.ts';
import type { Rule } from '../rule.ts';

/** A factor describes the position in its own words, and does not repeat the guide. */
export const levelQuoted: Rule = {
  id: 'level-quoted',
  severity: 'info',
  from: 'classification',
  summary:
    'The text of a factor describes the position, and neither repeats the guide nor argues for a level.',
  explain:
    'The guide’s own sentences fit every position and show nothing about this one, and "meets Level 1-8" is what the evaluation ' +
    'has to find out. Say what this employee knows, does and decides; reasons for a level belong under rationale, which prints ' +
    'in the evaluation statement.',
  source:
    'OPM, The Classifier’s Handbook, chapters 2 and 3, in spirit; quotes of the Administrative Analysis Grade Evaluation Guide (TS-98)',
  requires: ['factors'],
  check({ merged, standards, report }) {
    const { fes, levelSignals } = standards;
    const argument = argumentPattern(levelSignals);
    for (const key of factorKeys) {
      const texts = factorProse(merged, key);
      const first = texts[0];
      if (first === undefined) continue;
      const factor = fesFactor(fes, key);
      const argued = texts.find(({ text }) => argument.test(text));
      if (argued !== undefined) {
        report({
          path: argued.path,
          message: `Unexpected "${argued.text.match(argument)?.[0].replaceAll(/\s+/g, ' ')}" in the text of Factor ${factor.number}, expected what the position requires.`,
          fix: `Move the reason for the level to factors.${key}.rationale.`,
        });
      }
      if (!repeats(texts, key, levelSignals)) continue;
      report({
        path: first.path,
        message: `Unexpected text in Factor ${factor.number} that repeats the guide for the most part, expected the position in its own words.`,
        fix: 'Say what this employee does: which programs, which studies, whose acceptance, which decisions.',
      });
    }
  },
};

/** Whether sentences with quotes make up most of a factor's words. */
function repeats(texts: readonly OwnText[], key: FactorKey, signals: LevelSignals): boolean {
  const quotes = quotesOf(signals).get(key);
  if (quotes === undefined) return false;
  let all = 0;
  let repeated = 0;
  for (const sentence of texts.flatMap(({ words }) => words.sentences)) {
    const { length } = sentence.numbers;
    all += length;
    if (quotes.covered(sentence) * 100 >= length * signals.sentencePercent) repeated += length;
  }
  return all >= signals.fewestWords && repeated * 100 >= all * signals.textPercent;
}

const quotesOf = deriveOnce(
  ({ quotes }: LevelSignals): ReadonlyMap<FactorKey, StemPhrases> =>
    new Map(quotes.map(({ factor, phrases }) => [factor, stemPhrases(phrases)])),
);

const argumentPattern = deriveOnce(
  (signals: LevelSignals) =>
    new RegExp(
      `\\b(?:${signals.arguments.join('|')})\\s+(?:the\\s+(?:criteria|intent|requirements)\\s+(?:of|for)\\s+)?(?:FES\\s+|Factor\\s+)?(?:Factor\\s+)?Level\\s+[1-9][AB]?-[\\da-d]\\b`,
      'i',
    ),
);
