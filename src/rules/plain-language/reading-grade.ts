import { readingGrade as gradeOf } from '../../text/reading-grade.ts';
import type { TextWords } from '../../text/text-words.ts';
import type { Rule } from '../rule.ts';
import { ownProse, ownProsePaths } from './own-prose.ts';

/** A section is no harder to read than it needs to be. */
export const readingGrade: Rule = {
  id: 'reading-grade',
  severity: 'info',
  from: 'classification',
  summary: 'No section of the draft’s own text is far harder to read than position descriptions usually are.',
  explain:
    'The reading grade (Flesch-Kincaid) counts the words of a sentence and the syllables of a word. Position descriptions are ' +
    'never easy reading; a section above the limit is hard even for specialists. Shorter sentences bring it down fastest.',
  source: 'Plain Writing Act of 2010 (Public Law 111-274); the limit is our own measure',
  requires: ownProsePaths,
  style: true,
  check({ merged, standards, report }) {
    const { highest, fewestWords } = standards.plainLanguage.readingGrade;
    for (const { name, texts } of ownProse(merged)) {
      const read = texts.map(({ words }) => words);
      const count = read.reduce((sum, words) => sum + words.count, 0);
      const parts = read.reduce((sum, words) => sum + partsOf(words), 0);
      const grade = Math.round(gradeOf(read, parts));
      const first = texts[0];
      if (first === undefined || count < fewestWords || grade <= highest) continue;
      report({
        path: first.path,
        message: `Unexpected reading grade ${grade} for ${name} (about ${Math.round(count / parts)} words a sentence), expected at most ${highest}.`,
        fix: 'Shorten the longest sentences first, then put plain words for long ones.',
      });
    }
  },
};

/** How many sentences a text has; a semicolon or a colon parts one. */
function partsOf({ sentences }: TextWords): number {
  return sentences.reduce((sum, { text }) => sum + text.split(/[;:]\s/).length, 0);
}
