import type { WordRule } from '../word-rule.ts';

/** A Word file is a plain document: no macros, no template, and its name says so. */
export const fileFormat: WordRule = {
  id: 'docx-format',
  severity: 'error',
  summary: 'The file is a Word document (.docx) without macros.',
  explain:
    'Older formats and templates lose what assistive technology needs, and mail systems hold files with macros back. ' +
    'In Word: File, Save As, and choose Word Document (.docx).',
  source: 'Section508.gov, Create Accessible Documents: Word',
  bad: 'position-description.docm, with macros in it',
  good: 'position-description.docx',
  listen: (file, report) => {
    if (file.macros) {
      report({
        message: 'Unexpected macros, expected a document without programs in it.',
        fix: 'In Word: File, Save As, Word Document (.docx).',
      });
    } else if (file.kind === 'template') {
      report({
        severity: 'warning',
        message: 'Unexpected Word template, expected a document.',
        fix: 'In Word: File, Save As, Word Document (.docx).',
      });
    } else if (file.name !== '' && !/\.docx$/i.test(file.name)) {
      report({
        severity: 'warning',
        message: `Unexpected file name "${file.name}", expected one that ends with .docx.`,
        fix: 'Give the file a name that ends with .docx.',
      });
    }
    return {};
  },
};
