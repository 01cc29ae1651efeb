import type { Path } from '../../diagnostics/diagnostic.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { DutyFacts } from '../../standards/duties.ts';
import { phrasePattern } from '../../text/phrases.ts';
import type { Rule } from '../rule.ts';

/** The closing line about other duties is left to the document. */
export const otherDuties: Rule = {
  id: 'other-duties',
  severity: 'info',
  from: 'draft',
  summary:
    'The line "Performs other duties as assigned" is left to the document, which prints it once, without a percentage.',
  explain:
    'The document ends the major duties with this line by itself. Typed as a task it stands there twice, and as a duty with a ' +
    'percentage it takes time away from the work that the grade rests on.',
  source: 'OPM, The Classifier’s Handbook, chapter 3; U.S. Army, PERMISS article 311',
  requires: ['duties'],
  check({ draft, standards, report }) {
    const closing = closingLine(standards.duties);
    for (const [index, duty] of draft.duties.entries()) {
      if (closing.test(duty.title)) {
        report({
          path: ['duties', index, 'title'],
          message: `Unexpected ${duty.percent} percent for "${duty.title}", expected no percentage: the document prints this line by itself.`,
          fix: 'Leave this duty out, and give its percentage to the others.',
        });
        continue;
      }
      for (const [number, task] of duty.tasks.entries()) {
        if (closing.test(task))
          report(secondCopy(['duties', index, 'tasks', number], task.match(closing)?.[0] ?? ''));
      }
    }
  },
};

function secondCopy(path: Path, found: string) {
  return {
    path,
    message: `Unexpected "${found}" in a task, expected it once: the document prints this line by itself.`,
    fix: 'Leave it out.',
  };
}

const closingLine = deriveOnce(({ closingLines }: DutyFacts) => phrasePattern(closingLines, 'iu'));
