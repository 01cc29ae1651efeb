import { quote } from '../place.ts';
import type { WordRule } from '../word-rule.ts';

/** What is fetched from outside, in words. */
const kinds: Readonly<Record<string, string>> = {
  attachedTemplate: 'template',
  image: 'picture',
  oleObject: 'embedded object',
  aFChunk: 'text',
  subDocument: 'part of the text',
  frame: 'frame',
  video: 'film',
};

/** All of a document is in its file. */
export const outsideContent: WordRule = {
  id: 'docx-outside-content',
  severity: 'warning',
  summary: 'All of the document is in its file: nothing is fetched from elsewhere, and links lead to pages.',
  explain:
    'What lies elsewhere is missing for others, and opening such a file may tell somebody that it was opened or start a ' +
    'program. In Word: File, Info, Edit Links to Files; for a template, Developer, Document Template.',
  source: 'Common guidance for documents that are sent to others',
  bad: 'A picture that is linked to a folder of one’s own',
  good: 'The picture inserted into the document',
  listen: (file, report) => {
    for (const { kind, target } of file.outside) {
      const fix =
        'In Word: File, Info, Edit Links to Files, Break Link; for a template, Developer, Document Template.';
      if (kind === 'hyperlink') {
        if (/^(?:https?|mailto|tel|ftp):/i.test(target) || !/^[a-z][a-z+.-]+:|^\\\\/i.test(target)) continue;
        report({
          message: `Unexpected link to "${quote(target)}", expected one to a page that others can open.`,
          fix: 'In Word: right-click, Edit Hyperlink.',
        });
      } else if (
        kind === 'attachedTemplate' &&
        !/^(?:https?|ftp):|^(?:file:)?[\\/]{2}(?![\\/])/i.test(target)
      ) {
        report({
          severity: 'info',
          message: `Unexpected template on somebody’s own computer ("${quote(target)}"), expected none.`,
          fix,
        });
      } else {
        const what = Object.hasOwn(kinds, kind) ? kinds[kind] : 'content';
        report({ message: `Unexpected ${what} from "${quote(target)}", expected it in the file.`, fix });
      }
    }
    return {
      mark: ({ kind, place, detail }) => {
        if (kind !== 'field from outside') return;
        report({
          message: `Unexpected field "${quote(detail)}", expected one that fetches nothing from outside.`,
          place,
          fix: 'In Word: click on it, then Ctrl+Shift+F9 makes it plain text.',
        });
      },
    };
  },
};
