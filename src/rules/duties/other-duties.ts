import type { Path } from '../../diagnostics/diagnostic.ts';
import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { DutyFacts } from '../../standards/duties.ts';
import { phraseFinder } from '../../text/phrases.ts';
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
  requires: ['duties.title', 'duties.tasks', 'duties.percent'],
  check({ draft, merged, standards, report }) {
    const closing = closingLine(standards.duties);
    if (!closing.possible(mergedWords(merged))) return;
    for (const [index, duty] of draft.duties.entries()) {
      if (closing.find(duty.title) !== null) {
        report({
          path: ['duties', index, 'title'],
          message: `Unexpected ${duty.percent} percent for "${duty.title}", expected no percentage: the document prints this line by itself.`,
          fix: 'Leave this duty out, and give its percentage to the others.',
        });
        continue;
      }
      for (const [number, task] of duty.tasks.entries()) {
        const copy = closing.find(task);
        if (copy !== null) report(secondCopy(['duties', index, 'tasks', number], copy.found));
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

const closingLine = deriveOnce(({ closingLines }: DutyFacts) => phraseFinder(closingLines));
