import type { WordRule } from '../word-rule.ts';

/** Author, subject and keywords help to find a file. */
export const properties: WordRule = {
  id: 'docx-properties',
  severity: 'info',
  summary: 'The properties of the file name its author, subject and keywords.',
  explain:
    'People and records systems find documents by them; the author is the office rather than a person. In Word: File, ' +
    'Info, Properties.',
  source: 'HHS, Section 508 checklist for Word documents',
  bad: 'Author: (none), Subject: (none), Keywords: (none)',
  good: 'Author: Office of Customer Experience, Subject: Position description, Keywords: GS-0343; CX',
  listen: (file, report) => {
    const missing = (['author', 'subject', 'keywords'] as const).filter((name) => file[name].trim() === '');
    if (missing.length > 0) {
      report({
        message: `Unexpected file without ${missing.join(', ')} in its properties, expected all of them.`,
        fix: 'In Word: File, Info, Properties, Show All Properties.',
      });
    }
    return {};
  },
};
