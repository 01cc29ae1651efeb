import type { MergedText } from '../../language/merged-draft.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { LanguageChecks } from '../../standards/wording.ts';
import { phraseFinder } from '../../text/phrases.ts';
import type { Rule } from '../rule.ts';

/** Merged language bears on no grade, and an introduction describes work and no appraisal. */
export const languageWeight: Rule = {
  id: 'language-weight',
  severity: 'info',
  from: 'classification',
  summary:
    'Merged duties have no percentage and never control the grade; an introduction does not appraise performance.',
  explain:
    'Duties that come from a library carry no share of time, so the classifier gives them no weight: the draft’s own duties have ' +
    'to bear the grade. Sentences about how work is evaluated belong in the performance plan.',
  source:
    'OPM, Introduction to the Position Classification Standards, section III.J; The Classifier’s Handbook, chapter 3',
  requires: ['cxLanguage', 'organization', 'introduction'],
  style: true,
  check({ draft, merged, standards, report }) {
    const count = merged.language.duties.length;
    if (count > 0) {
      report({
        path: ['cxLanguage', 'duties'],
        message: `Unexpected duties without a percentage (${count} merged ${count === 1 ? 'text' : 'texts'}), expected the grade to rest on the draft’s own duties alone.`,
        fix: 'Where the grade rests on such work, write a duty of your own with a percentage for it; otherwise leave it as it is.',
      });
    }
    const appraisal = phrases(standards.language);
    const own: MergedText[] =
      draft.introduction === undefined
        ? []
        : [{ text: draft.introduction, origin: { kind: 'draft', path: ['introduction'] } }];
    for (const text of [...own, ...merged.language.introduction]) {
      const found = appraisal.find(text.text)?.found;
      if (found === undefined) continue;
      report({
        about: text,
        message: `Unexpected "${found}" in the introduction, expected what the work is and not how performance is judged.`,
        fix: 'Put it into the performance plan, or say what the work contributes to customer experience.',
      });
    }
  },
};

const phrases = deriveOnce(({ appraisal }: LanguageChecks) => phraseFinder(appraisal.phrases));
