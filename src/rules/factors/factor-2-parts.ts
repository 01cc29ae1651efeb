import { deriveOnce } from '../../standards/derive-once.ts';
import type { FactorWording } from '../../standards/factor-wording.ts';
import { phraseFinder } from '../../text/phrases.ts';
import { factorProse } from '../plain-language/own-prose.ts';
import type { Rule } from '../rule.ts';

/** Factor 2 tells how work is assigned, what the employee answers for, and how work is reviewed. */
export const factor2Parts: Rule = {
  id: 'factor-2-parts',
  severity: 'info',
  from: 'classification',
  summary:
    'Factor 2 covers its three parts: how work is assigned, what the employee answers for, how work is reviewed.',
  explain:
    'The level of Factor 2 rests on all three parts together, and a classifier asks for the one that is not there. Give each a ' +
    'sentence of its own. The rule looks for words such as "agree", "plans" and "reviewed"; other words for the same are fine.',
  source:
    'OPM, The Classifier’s Handbook, chapter 3, Factor 2; Introduction to the Position Classification Standards, Appendix 3',
  requires: ['factors.supervisoryControls'],
  check({ merged, standards, report }) {
    const texts = factorProse(merged, 'supervisoryControls');
    const first = texts[0];
    if (first === undefined) return;
    const whole = first.words.lexicon.join(texts.map(({ words }) => words));
    const missing = parts(standards.factorWording).filter(
      ({ finder }) => !finder.possible(whole) || finder.find(whole.text) === null,
    );
    if (missing.length === 0) return;
    report({
      path: first.path,
      message: `Missing ${missing.map(({ name }) => name).join(' and ')} in Factor 2, expected all three of its parts.`,
      fix: `Add a sentence on ${missing.map(({ name }) => name).join(', and one on ')}.`,
    });
  },
};

const parts = deriveOnce(({ supervisoryControls }: FactorWording) =>
  supervisoryControls.map(({ name, words }) => ({ name, finder: phraseFinder(words) })),
);
