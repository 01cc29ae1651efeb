import type { WordRule } from '../word-rule.ts';

/** Longer names are cut in lists and mails. Agency checklists ask for about 20 to 30 signs. */
const longest = 60;

const saysNothing = /^(?:document|doc|docx|untitled|new|copy|final|draft|scan|file|test|template)[\W_]*\d*$/i;

/** The name of the file tells what it is. */
export const fileName: WordRule = {
  id: 'docx-file-name',
  severity: 'info',
  summary: 'The file name tells what the document is, without spaces and special signs.',
  explain:
    'The name is what a screen reader tells first, and what people look for in a folder or a mail. Spaces and special ' +
    'signs break links to the file. Use words, digits, hyphens and underscores.',
  source: 'HHS, Section 508 checklist for Word documents',
  bad: 'Document1 (final) & signed.docx',
  good: 'gs-13-strategist-pd.docx',
  listen: ({ name }, report) => {
    if (name === '') return {};
    const base = name.replace(/\.[^.]*$/, '');
    const fix = 'Rename the file, for example "gs-13-strategist-pd.docx".';
    if (saysNothing.test(base)) {
      report({
        message: `Unexpected file name "${name}", expected one that says what the document is.`,
        fix,
      });
    } else if (/[^\w.-]/.test(base)) {
      report({
        message: `Unexpected spaces or special signs in the file name "${name}", expected letters, digits, hyphens and underscores.`,
        fix,
      });
    } else if (base.length > longest) {
      report({ message: `Unexpected file name of ${base.length} signs, expected at most ${longest}.`, fix });
    }
    return {};
  },
};
