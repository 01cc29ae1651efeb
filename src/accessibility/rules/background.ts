import type { WordRule } from '../word-rule.ts';

/** No picture lies behind the text. */
export const background: WordRule = {
  id: 'docx-background',
  severity: 'warning',
  summary: 'No picture lies behind the text.',
  explain:
    'Text on a picture is hard to read, and its contrast cannot be told. In Word: Design, Page Color, No Color.',
  source: 'HHS, Section 508 checklist for Word documents',
  bad: 'A picture as the background of the page',
  good: 'A white page',
  listen: (_, report) => ({
    mark: ({ kind }) => {
      if (kind !== 'background picture') return;
      report({
        message: 'Unexpected picture behind the text, expected a plain page.',
        fix: 'In Word: Design, Page Color, No Color.',
      });
    },
  }),
};
