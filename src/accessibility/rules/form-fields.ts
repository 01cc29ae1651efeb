import type { Place } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** No form fields of the old kind. */
export const formFields: WordRule = {
  id: 'docx-form-fields',
  severity: 'warning',
  summary: 'The document has no form fields of the old kind and no ActiveX controls.',
  explain:
    'Screen readers and other programs do not know them well. Use content controls, or make a form to be filled in with ' +
    'another program.',
  source: 'Section508.gov, Create Accessible Documents: Word',
  bad: 'A text form field from Developer, Legacy Tools',
  good: 'A box of a table with a label, or a content control',
  listen: (_, report) => {
    let first: Place | undefined;
    let count = 0;
    return {
      mark: ({ kind, place }) => {
        if (kind !== 'form field' && kind !== 'control') return;
        first ??= place;
        count++;
      },
      end: () => {
        if (first === undefined) return;
        report({
          message: `Unexpected form fields of the old kind (${count}), expected content controls or plain text.`,
          place: first,
          fix: 'In Word: Developer, Controls, and put a content control in its place.',
        });
      },
    };
  },
};
