import { phraseGate } from '../../text/phrase-gate.ts';
import type { Rule } from '../rule.ts';
import { ownProse, ownProsePaths } from './own-prose.ts';
import { reportSection } from './report-section.ts';

const saysShall = phraseGate(['shall']);

/** Requirements say "must". */
export const shall: Rule = {
  id: 'shall',
  severity: 'info',
  from: 'classification',
  summary: 'The draft’s own text says "must" and not "shall".',
  explain:
    '"Shall" can mean a duty, a promise or the future, and courts have read it in each way. Write "must" for what is required, ' +
    '"may" for what is allowed, and the present tense for what the employee does.',
  source: 'GSA, Federal Plain Language Guidelines (requirements)',
  requires: ownProsePaths,
  style: true,
  check({ merged, report }) {
    for (const { name, texts } of ownProse(merged)) {
      const spots = texts.flatMap(({ path, text, words }) =>
        saysShall(words)
          ? [...text.matchAll(/\bshall(?:\s+not)?\b/gi)].map(([found]) => ({ path, found }))
          : [],
      );
      reportSection(report, spots, {
        message: `Unexpected "shall" in ${name}${spots.length > 1 ? ` (${spots.length} times)` : ''}, expected "must" or the present tense.`,
        fix: 'Type "must" for a requirement, or say what the employee does: "reviews" for "shall review".',
      });
    }
  },
};
