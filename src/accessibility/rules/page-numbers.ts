import type { WordRule } from '../word-rule.ts';

/** Page numbers are counted by Word. */
export const pageNumbers: WordRule = {
  id: 'docx-page-numbers',
  severity: 'info',
  summary: 'Page numbers are counted by Word, not typed.',
  explain: 'A typed number is the same on every page. In Word: Insert, Page Number.',
  source: 'HHS, Section 508 checklist for Word documents',
  bad: '“Page 1” typed into the footer',
  good: '“Page 1” from Insert, Page Number',
  listen: (_, report) => ({
    paragraph: ({ text, place, hasField }) => {
      const atEdge = place.story === 'header' || place.story === 'footer';
      if (!atEdge || hasField || !/\bpage\s+\d+\b/i.test(text)) return;
      report({
        message: 'Unexpected typed page number, expected one that Word counts.',
        place,
        fix: 'In Word: Insert, Page Number.',
      });
    },
  }),
};
