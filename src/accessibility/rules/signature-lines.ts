import type { WordRule } from '../word-rule.ts';

/** Lines to write on are no rows of underscores. */
export const signatureLines: WordRule = {
  id: 'docx-signature-lines',
  severity: 'info',
  summary: 'Lines to sign or write on are made with a table or a tab leader, not with underscores.',
  explain:
    'A screen reader reads every underscore. Use a box of a table with a label, or a tab stop with a leader line.',
  source: 'Common guidance for accessible Word documents',
  bad: 'Signature: ______________',
  good: 'A box labelled “Signature”',
  listen: (_, report) => ({
    paragraph: ({ text, place }) => {
      if (!/_{4,}/.test(text)) return;
      report({
        message: 'Unexpected row of underscores, expected a box or a line made by Word.',
        place,
        fix: 'Put the label into a box of a table, and leave room to write.',
      });
    },
  }),
};
