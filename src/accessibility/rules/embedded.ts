import type { WordRule } from '../word-rule.ts';

/** No other files are within the document. */
export const embedded: WordRule = {
  id: 'docx-embedded',
  severity: 'warning',
  summary: 'No files of other programs are embedded in the document.',
  explain:
    'What is in an embedded file can be read only with its own program, and some mail systems take such files out. Put its ' +
    'content into the text as a table or a picture with a description.',
  source: 'Section508.gov, Create Accessible Documents: Word',
  bad: 'An Excel sheet as an object',
  good: 'A table with the figures',
  listen: (_, report) => {
    const fix = 'Put what it shows into the text as a table, or as a picture with a description.';
    return {
      object: ({ kind, place }) => {
        if (kind !== 'embedded object') return;
        report({ message: 'Unexpected embedded object, expected its content in the text.', place, fix });
      },
      mark: ({ kind, place }) => {
        if (kind !== 'inserted file') return;
        report({
          message:
            'Unexpected file that is inserted when the document is opened, expected its text in the document.',
          place,
          fix: 'In Word: open the document and save it as a new file.',
        });
      },
    };
  },
};
