import type { MergedText } from '../../language/merged-draft.ts';
import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { FactorWording } from '../../standards/factor-wording.ts';
import { phraseGate } from '../../text/phrase-gate.ts';
import { phraseFinder } from '../../text/phrases.ts';
import { sentences } from '../../text/sentences.ts';
import { factorProse } from '../plain-language/own-prose.ts';
import type { Rule } from '../rule.ts';

/** Factor 1 describes knowledge and skill, and neither character nor a career. */
export const factor1Traits: Rule = {
  id: 'factor-1-traits',
  severity: 'warning',
  from: 'draft',
  summary: 'Factor 1 names knowledge and skill, no personal traits and no experience.',
  explain:
    'Patience, creativity and the like belong to a person and earn no points, and experience is asked for in the qualification ' +
    'requirements. Write what has to be known or done well, and what it is used for: "Skill in interviewing customers, used to …".',
  source: 'OPM, The Classifier’s Handbook, chapter 3, Factor 1',
  requires: ['factors.knowledge', 'organization', 'cxLanguage'],
  style: true,
  check({ merged, standards, report }) {
    const { possible, find } = reader(standards.factorWording);
    const words = mergedWords(merged);
    if (!possible(words)) return;
    const own = factorProse(merged, 'knowledge').map(
      ({ path, text }): MergedText => ({ text, origin: { kind: 'draft', path } }),
    );
    for (const text of [...own, ...merged.language.knowledge]) {
      const found = possible(words.of(text.text)) ? find(text.text) : null;
      if (found === null) continue;
      report({
        about: text,
        message: `Unexpected ${found.kind === 'trait' ? 'personal trait' : 'experience'} "${found.words}" in Factor 1, expected knowledge or skill and what it is used for.`,
        fix:
          found.kind === 'trait'
            ? 'Name the skill behind it, such as "Skill in listening to customers who are upset, used to …", or leave it out.'
            : 'Write "Knowledge of …, used to …"; experience belongs in the qualification requirements.',
      });
    }
  },
};

interface Found {
  readonly kind: 'trait' | 'experience';
  readonly words: string;
}

const reader = deriveOnce((lists: FactorWording) => {
  const traits = phraseFinder(lists.traits);
  const exceptions = phraseFinder(lists.traitExceptions);
  const openings = phraseFinder(lists.openings);
  const experience = phraseFinder(lists.experience);
  const anywhere = phraseFinder(lists.experienceAnywhere);
  // "Experience design methods" are knowledge.
  const isField = (rest: string): boolean =>
    /^\s+(?:design|research|mapping|measurement|management|strategy|data)\b/i.test(rest);
  const begins = (sentence: string, index: number): boolean =>
    /^\W*(?:the |an? )?$/i.test(sentence.slice(0, index));
  const find = (text: string): Found | null => {
    for (const sentence of sentences(text)) {
      const career = experience.find(sentence);
      const isCareer =
        career !== null &&
        begins(sentence, career.index) &&
        !isField(sentence.slice(career.index + career.found.length));
      const years = isCareer ? career : anywhere.find(sentence);
      if (years !== null) return { kind: 'experience', words: years.found };
      const opening = openings.find(sentence);
      const trait =
        opening !== null && begins(sentence, opening.index)
          ? opening
          : exceptions.find(sentence) === null
            ? traits.find(sentence)
            : null;
      if (trait !== null) return { kind: 'trait', words: trait.found };
    }
    return null;
  };
  const all = [...lists.traits, ...lists.openings, ...lists.experience, ...lists.experienceAnywhere];
  return { possible: phraseGate(all), find };
});
