import type { MergeProblem } from '../../language/merged-draft.ts';
import { nearestWord, sameId } from '../../text/nearest.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { meantHole } from './meant-hole.ts';

/** The chosen language exists, and belongs where it is chosen. */
export const languageKnown: Rule = {
  id: 'language-known',
  severity: 'error',
  from: 'draft',
  summary: 'The ids of the language exist, and belong to the section that chooses them.',
  explain:
    'Texts of a language library are chosen by id, and each was written for one section of the position description or the ' +
    'plan. What cannot be found is not printed. "cxpd language" lists the ids with their texts.',
  source: 'The language library',
  requires: [
    'cxLanguage',
    'performancePlan.competencies',
    'performancePlan.goals',
    'performancePlan.elements',
  ],
  check({ merged, report }) {
    for (const problem of merged.problems) {
      const finding = findingOf(problem);
      if (finding !== null) report({ path: problem.path, ...finding });
    }
  },
};

/** Sections by the key under which a draft chooses their texts. */
const keys: Readonly<Record<string, string>> = {
  competency: 'performancePlan.competencies',
  goal: 'performancePlan.goals',
  ses: 'performancePlan.elements',
};

function findingOf(problem: MergeProblem): RuleFinding | null {
  switch (problem.kind) {
    case 'unknown-library':
      return {
        message: `Unexpected library "${problem.id}", expected ${problem.known.join(' or ')}.`,
        fix: `Type "library: ${nearestWord(problem.id, problem.known) ?? problem.known[0] ?? problem.id}".`,
      };
    case 'unknown-id':
      return unknownId(
        problem.id,
        problem.known,
        problem.path.includes('fill') || problem.path.includes('replace'),
      );
    case 'wrong-section': {
      const key = keys[problem.section] ?? `cxLanguage.${problem.section}`;
      return {
        message: `Unexpected ${problem.id} in this section, expected it under ${key}.`,
        fix: `Move ${problem.id} to ${key}, or choose a text that was written for this section.`,
      };
    }
    case 'chosen-twice':
      return {
        severity: 'warning',
        message: `Unexpected ${problem.id} again, expected each text once.`,
        fix: `Take ${problem.id} out here; it is printed once.`,
      };
    case 'not-chosen':
      return {
        severity: 'warning',
        spot: 'key',
        message: `Unexpected words for ${problem.id}, which the draft does not choose.`,
        fix: `Add ${problem.id} to its section, or take these words out.`,
      };
    case 'unknown-hole': {
      const { id, hole, known } = problem;
      const near = meantHole(problem);
      return {
        spot: 'key',
        message:
          known.length === 0
            ? `Unexpected "${hole}" for ${id}, which has no open place.`
            : `Unexpected "${hole}" for ${id}, expected ${known.join(', ')}.`,
        fix: near === undefined ? 'Take this line out.' : `Type "${near}" instead of "${hole}".`,
      };
    }
    case 'open-hole':
      return null;
  }
}

function unknownId(id: string, known: readonly string[], words: boolean): RuleFinding {
  const near = sameId(id, known);
  const choices = known.length === 0 ? 'a text that the draft chooses' : range(known);
  return {
    ...(words ? { spot: 'key' as const } : {}),
    message: `Unexpected id "${id}", expected ${near ?? choices}.`,
    fix:
      near === undefined
        ? 'Choose one of the ids that "cxpd language" lists, or take this one out.'
        : `Type ${near} instead of ${id}.`,
  };
}

/** "MD-01 to MD-21", or the ids themselves where they are few. */
function range(known: readonly string[]): string {
  return known.length <= 3 ? known.join(' or ') : `one of ${known[0]} to ${known.at(-1)}`;
}
