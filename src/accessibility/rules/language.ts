import type { Place } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** All text says in which language it is. */
export const language: WordRule = {
  id: 'docx-language',
  severity: 'error',
  summary: 'The text says in which language it is.',
  explain:
    'A screen reader chooses its pronunciation by it. In Word: Review, Language, Set Proofing Language, Set As Default.',
  source: 'ICT Testing Baseline for Electronic Documents 15.A; WCAG 2.0, 3.1.1 Language of Page',
  bad: 'Text without a language',
  good: 'Text marked as English (United States)',
  listen: (_, report) => {
    let first: Place | undefined;
    return {
      run: ({ format }, place) => {
        if (format.language === undefined) first ??= place();
      },
      end: () => {
        if (first === undefined) return;
        report({
          message: 'Unexpected text without a language, expected one that is set for all of the document.',
          place: first,
          fix: 'In Word: Review, Language, Set Proofing Language, Set As Default.',
        });
      },
    };
  },
};
