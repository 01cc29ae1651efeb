import { deriveOnce } from '../../standards/derive-once.ts';
import type { FactorWording } from '../../standards/factor-wording.ts';
import { factorProse } from '../plain-language/own-prose.ts';
import type { Rule } from '../rule.ts';

/** Factor 3 describes kinds of guides and cites none by number. */
export const factor3Names: Rule = {
  id: 'factor-3-names',
  severity: 'info',
  from: 'classification',
  summary:
    'Factor 3 describes the kinds of guides and the judgment that they leave, and cites no guide by its number.',
  explain:
    'A number tells a classifier nothing about how far the guide leads, and it changes sooner than the position. Write what kind ' +
    'of guide it is, what it settles, and what the employee has to decide without it.',
  source: 'OPM, The Classifier’s Handbook, chapter 3, Factor 3',
  requires: ['factors.guidelines'],
  check({ merged, standards, report }) {
    for (const { path, text } of factorProse(merged, 'guidelines')) {
      const found = text.match(pattern(standards.factorWording))?.[0].replaceAll(/\s+/g, ' ');
      if (found === undefined) continue;
      report({
        path,
        message: `Unexpected number of a guide, "${found}", in Factor 3, expected the kind of guide.`,
        fix: 'Type the kind instead, such as "government-wide rules on …", and the judgment that it leaves to the employee.',
      });
    }
  },
};

const pattern = deriveOnce(({ guideNumbers }: FactorWording) => {
  const before = alternatives(guideNumbers.before);
  const after = alternatives(guideNumbers.after);
  return new RegExp(
    `\\b(?:${before})\\s+(?:No\\.?\\s*|Number\\s+)?(?:[A-Z]{1,3}[- ]?)?\\d(?:[\\w.-]*\\w)?|\\b\\d{1,3}\\s+(?:${after})(?:\\s+(?:Part\\s+)?\\d(?:[\\w.-]*\\w)?)?`,
    'u',
  );
});

function alternatives(words: readonly string[]): string {
  return words
    .map((word) => word.replaceAll('.', '\\.'))
    .sort((one, other) => other.length - one.length)
    .join('|');
}
