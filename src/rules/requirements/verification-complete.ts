import type { Path } from '../../diagnostics/diagnostic.ts';
import { claimedSet } from '../../standards/requirement-set.ts';
import { sameId } from '../../text/nearest.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { type Answers, answerGroups, answerKeys } from '../verification-answers.ts';

/** Form B is answered in full, and for the statements of the set alone. */
export const verificationComplete: Rule = {
  id: 'verification-complete',
  severity: 'error',
  from: 'talent-pool',
  summary: 'Form B answers both questions about every experience statement and competency.',
  explain:
    'Form B asks of each statement and each competency whether it is important, and whether it is needed upon entry. An ' +
    'answer that is left open keeps the agency from asking for access to the talent pool. Answer each one yes or no.',
  source: 'OPM, How to Hire a CX Strategist, Form B',
  requires: ['requirements', 'verification'],
  check({ draft, standards, report }) {
    const set = claimedSet(standards.requirementSets, draft.requirements);
    if (set === undefined) return;
    const groups = answerGroups(set, draft.verification);
    if (groups.every(({ answers }) => answers === undefined)) {
      const count = groups.reduce((sum, { ids }) => sum + ids.length * answerKeys.length, 0);
      report({
        path: ['verification'],
        spot: 'key',
        message: `Missing the answers of Form B, expected ${count}: ${answerKeys.join(' and ')} for ${groups.flatMap(({ ids }) => ids).join(', ')}.`,
        fix: 'Add them below "verification:", such as "SE-1: { important: yes, neededUponEntry: yes }" below "specializedExperience:".',
      });
      return;
    }
    const written = groups.flatMap(({ answers = {} }) => Object.keys(answers));
    for (const { key, ids, answers = {} } of groups) {
      // An answer under another name, or in the other group, is told there.
      const elsewhere = written.filter((one) => !Object.hasOwn(answers, one) || !ids.includes(one));
      const told = new Set(elsewhere.map((one) => sameId(one, ids)));
      const here = ids.filter((id) => Object.hasOwn(answers, id) || !told.has(id));
      reportUnanswered(['verification', key], here, answers, report);
      for (const id of Object.keys(answers).filter((one) => !ids.includes(one))) {
        const home = groups.find((group) => group.ids.includes(id));
        const meant = sameId(id, ids);
        report({
          path: ['verification', key, id],
          spot: 'key',
          message: `Unexpected answer for "${id}", expected only ${ids.join(', ')} here.`,
          fix: home === undefined ? fixId(meant) : `Move the line below "${home.key}:".`,
        });
      }
    }
  },
};

function reportUnanswered(
  path: Path,
  ids: readonly string[],
  answers: Answers,
  report: RuleContext['report'],
): void {
  for (const id of ids) {
    const open = answerKeys.filter((question) => answers[id]?.[question] === undefined);
    if (open.length === 0) continue;
    report({
      path: [...path, id],
      message: `Missing ${open.length === 1 ? 'answer' : 'answers'} for ${id}: ${open.join(' and ')}, expected yes or no.`,
      fix: `Type "${id}: { important: …, neededUponEntry: … }" with yes or no.`,
    });
  }
}

function fixId(meant: string | undefined): string {
  return meant === undefined ? 'Delete the line.' : `Type ${meant}.`;
}
