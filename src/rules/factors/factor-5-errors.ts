import { deriveOnce } from '../../standards/derive-once.ts';
import type { FactorWording } from '../../standards/factor-wording.ts';
import { phraseFinder } from '../../text/phrases.ts';
import type { TextWords } from '../../text/text-words.ts';
import { factorProse } from '../plain-language/own-prose.ts';
import type { Rule } from '../rule.ts';

/** Factor 5 is about the effect of work that is done properly. */
export const factor5Errors: Rule = {
  id: 'factor-5-errors',
  severity: 'info',
  from: 'classification',
  summary: 'Factor 5 describes the effect of work that is done properly, not of mistakes.',
  explain:
    'What could go wrong is no measure of scope and effect and earns no points. Write what the work changes when it is done as ' +
    'it should be, and for whom.',
  source: 'OPM, The Classifier’s Handbook, chapter 3, Factor 5',
  requires: ['factors.scopeAndEffect'],
  check({ merged, standards, report }) {
    const isAboutMistakes = reader(standards.factorWording);
    for (const { path, words } of factorProse(merged, 'scopeAndEffect')) {
      const found = words.sentences.map(isAboutMistakes).find((one) => one !== null);
      if (found === undefined || found === null) continue;
      report({
        path,
        message: `Unexpected "${found}" in Factor 5, expected the effect of work that is done properly.`,
        fix: 'Say instead what the work changes when it is done as it should be, and for whom.',
      });
    }
  },
};

/** A mistake, then what it may do, in one sentence: "errors could delay payments". */
const reader = deriveOnce(({ mistakes, mayHappen, harms }: FactorWording) => {
  const mistake = phraseFinder(mistakes);
  const effect = new RegExp(
    `\\b(?:${mayHappen.join('|')})\\s+(?:[a-z]+ly\\s+|also\\s+)?(?:${harms.join('|')})\\b|\\b(?:results?|resulting)\\s+in\\b`,
    'i',
  );
  return (sentence: TextWords): string | null => {
    const first = mistake.possible(sentence) ? mistake.find(sentence.text) : null;
    if (first === null) return null;
    const rest = sentence.text.slice(first.index);
    const harm = effect.exec(rest);
    return harm === null ? null : `${first.found} … ${harm[0]}`.replaceAll(/\s+/g, ' ');
  };
});
