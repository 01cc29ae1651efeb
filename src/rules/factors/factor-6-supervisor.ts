import { deriveOnce } from '../../standards/derive-once.ts';
import type { FactorWording } from '../../standards/factor-wording.ts';
import { phraseFinder } from '../../text/phrases.ts';
import { factorProse } from '../plain-language/own-prose.ts';
import type { Rule } from '../rule.ts';

/** Factor 6 counts no one in the own chain of supervision. */
export const factor6Supervisor: Rule = {
  id: 'factor-6-supervisor',
  severity: 'warning',
  from: 'classification',
  summary: 'Factor 6 does not count the employee’s own supervisor as a contact.',
  explain:
    'Contacts with the own supervisor are the subject of Factor 2 and earn no points under Factor 6. Leave them out, and name ' +
    'the people outside the chain of supervision on whom the work depends.',
  source:
    'OPM, The Classifier’s Handbook, chapter 3, Factor 6; Introduction to the Position Classification Standards, Appendix 3',
  requires: ['factors.personalContacts'],
  check({ merged, standards, report }) {
    const { supervisor, exception } = finders(standards.factorWording);
    for (const { path, words } of factorProse(merged, 'personalContacts')) {
      if (!supervisor.possible(words)) continue;
      const found = words.sentences
        .filter(({ text }) => exception.find(text) === null)
        .map(({ text }) => supervisor.find(text)?.found)
        .find((one) => one !== undefined);
      if (found === undefined) continue;
      report({
        path,
        message: `Unexpected contact "${found}" in Factor 6, expected only people outside the own chain of supervision.`,
        fix: 'Leave the own supervisor out; Factor 2 describes the supervision.',
      });
    }
  },
};

const finders = deriveOnce(({ ownSupervisor, supervisorExceptions }: FactorWording) => ({
  supervisor: phraseFinder(ownSupervisor),
  exception: phraseFinder(supervisorExceptions),
}));
