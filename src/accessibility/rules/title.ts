import { quote } from '../place.ts';
import type { WordRule } from '../word-rule.ts';

/** What programs write when nobody gave a title. */
const saysNothing =
  /^(?:(?:word )?document|doc|untitled|no title|title|template|new|microsoft word\b.*|\[.*\]|.*\.(?:docx?|dotx?|rtf|pdf))[\s_-]*\d*$/i;

/** The file has a title that tells what it is. */
export const title: WordRule = {
  id: 'docx-title',
  severity: 'error',
  summary: 'The title in the properties of the file says what the document is.',
  explain:
    'A screen reader tells the title when somebody opens or changes to the document, so that they know where they are. ' +
    'In Word: File, Info, Properties, Title.',
  source: 'ICT Testing Baseline for Electronic Documents 11.A; WCAG 2.0, 2.4.2 Page Titled',
  bad: 'Title: Document1',
  good: 'Title: Position description: Program Analyst, GS-0343-12',
  listen: (file, report) => {
    const fix = 'In Word: File, Info, Properties, Title.';
    const text = file.title.trim();
    const expected = 'expected one that says what the document is';
    if (text === '') report({ message: `Unexpected file without a title, ${expected}.`, fix });
    else if (saysNothing.test(text) || text.toLowerCase() === file.name.toLowerCase()) {
      report({ message: `Unexpected title "${quote(text)}", ${expected}.`, fix });
    }
    return {};
  },
};
