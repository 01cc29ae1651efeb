import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { StaleReferences } from '../../standards/guides.ts';
import { phraseFinder } from '../../text/phrases.ts';
import type { Rule } from '../rule.ts';

/** No authority is cited that has aged. */
export const staleReference: Rule = {
  id: 'stale-reference',
  severity: 'warning',
  from: 'draft',
  summary: 'No authority is cited that has aged or is wrong.',
  explain:
    'A position description lives longer than most initiatives, and a reference that has ended makes it look unkept. Name an ' +
    'authority that is in force, or say the same without one. Official wording is only pointed at: give your own under cxLanguage.replace.',
  source: 'OPM, The Classifier’s Handbook, chapter 3; the list of aged references, with its own sources',
  requires: [
    'cxLanguage',
    'organization',
    'introduction',
    'duties.title',
    'duties.tasks',
    'factors',
    'performancePlan.competencies',
    'performancePlan.goals',
    'performancePlan.elements',
    'announcement',
  ],
  style: true,
  check(context) {
    const { merged, standards, report } = context;
    const words = mergedWords(merged);
    const references = finders(standards.staleReferences).filter(({ phrase }) => phrase.possible(words));
    if (references.length === 0) return;
    const told = new Set<string>();
    for (const [index, text] of merged.texts.entries()) {
      const read = words.printed[index];
      for (const { reference, phrase } of references) {
        if (read === undefined || !phrase.possible(read)) continue;
        const found = phrase.find(text.text)?.found;
        // The levels of a competency stand at the same id as its statement.
        const key = `${reference.id} ${text.origin.path.join('.')}`;
        if (found === undefined || told.has(key) || reference.from > context.today) continue;
        told.add(key);
        const { origin } = text;
        const by = reference.replacement;
        const instead = by === undefined ? 'an authority that is in force, or none' : `"${by}"`;
        report({
          about: text,
          message: `Unexpected reference "${found}", expected ${instead}. ${reference.reason}`,
          fix:
            origin.kind === 'library' && !origin.replaced
              ? `Give ${origin.id} your own words with a reason under cxLanguage: replace: ${origin.id}.`
              : by === undefined
                ? 'Name an authority that is in force, or leave the reference out.'
                : `Type "${by}".`,
        });
      }
    }
  },
};

const finders = deriveOnce(({ references }: StaleReferences) =>
  references.map((reference) => ({ reference, phrase: phraseFinder([reference.pattern]) })),
);
