import { deriveOnce } from '../../standards/derive-once.ts';
import type { FactorWording } from '../../standards/factor-wording.ts';
import { factorKeys } from '../../standards/fes.ts';
import { phraseFinder } from '../../text/phrases.ts';
import { factorProse } from '../plain-language/own-prose.ts';
import type { Rule } from '../rule.ts';

/** Factors 8 and 9 leave the safety of any office out. */
export const factor89Everyday: Rule = {
  id: 'factor-8-9-everyday',
  severity: 'info',
  from: 'classification',
  summary: 'Factors 8 and 9 say what the position demands, and nothing about the safety of any office.',
  explain:
    'Every office has stairs, cables and fire drills. Words about them fill the factor and bear on no level. One sentence is ' +
    'enough for office work; write more only where effort, risk or protective gear goes beyond it.',
  source: 'OPM, The Classifier’s Handbook, chapter 3, Factors 8 and 9',
  requires: ['factors.physicalDemands', 'factors.workEnvironment'],
  check({ merged, standards, report }) {
    const everyday = finder(standards.factorWording);
    for (const key of factorKeys.slice(-2)) {
      for (const { path, text, words } of factorProse(merged, key)) {
        const found = everyday.possible(words) ? everyday.find(text)?.found : undefined;
        if (found === undefined) continue;
        report({
          path,
          message: `Unexpected "${found}" in Factor ${key === 'physicalDemands' ? 8 : 9}, expected only what goes beyond any office.`,
          fix: 'Leave it out; "The work is done in an office setting." is enough.',
        });
      }
    }
  },
};

const finder = deriveOnce(({ everyday }: FactorWording) => phraseFinder(everyday));
