import type { MergedCompetency } from '../../language/merged-draft.ts';
import { type MergedWords, mergedWords } from '../../language/merged-words.ts';
import type { Rule } from '../rule.ts';

/** Each competency has texts for the levels that are rated, and no two say the same. */
export const pwpLevels: Rule = {
  id: 'pwp-levels',
  severity: 'error',
  from: 'draft',
  summary: 'Each competency has texts for Levels 1, 3 and 5, all different.',
  explain:
    'An employee is rated by the text of a level, so Levels 1, 3 and 5 each need one, and each must differ from the others. ' +
    'The texts stand in the language library: complete them there, or choose another competency. Levels 2 and 4 may have ' +
    'texts but need none.',
  source: '5 CFR 430.208; Department of Homeland Security, Templates for PDs and PWPs to Improve CX',
  requires: ['performancePlan.competencies', 'organization', 'cxLanguage'],
  check({ merged, standards, report }) {
    const required = standards.performance.gs.requiredCompetencyLevels.value;
    for (const competency of merged.competencies) {
      const about = competency.requirement;
      const missing = required.filter((level) => textOf(competency, level) === undefined);
      if (missing.length > 0) {
        report({
          about,
          message: `Unexpected competency ${competency.id} (${competency.name}) without a text for ${named(missing)}, expected ${named(required)}.`,
          fix: 'Complete the levels in the language library, or choose another competency.',
        });
      }
      for (const [one, other] of alike(competency, mergedWords(merged))) {
        report({
          about,
          message: `Unexpected same text for Levels ${one} and ${other} of ${competency.id} (${competency.name}), expected different ones.`,
          fix: 'Write in the language library what sets the two levels apart.',
        });
      }
    }
  },
};

function textOf({ levels }: MergedCompetency, level: number): string | undefined {
  return levels.find((one) => one.level === level)?.text;
}

function named(levels: readonly number[]): string {
  const last = levels.at(-1);
  return levels.length === 1 ? `Level ${last}` : `Levels ${levels.slice(0, -1).join(', ')} and ${last}`;
}

/** Pairs of levels whose texts differ in nothing but spaces and capitals. */
function alike({ levels }: MergedCompetency, words: MergedWords): [number, number][] {
  return levels.flatMap((one, index) =>
    levels
      .slice(index + 1)
      .filter(({ text }) => words.of(one.text).isLike(words.of(text)) && bare(one.text) === bare(text))
      .map((other): [number, number] => [one.level, other.level]),
  );
}

function bare(text: string): string {
  return text.toLowerCase().split(/\s+/).join(' ');
}
