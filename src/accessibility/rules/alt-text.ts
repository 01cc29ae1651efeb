import { quote } from '../place.ts';
import type { WordObject } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** Longer descriptions belong into the text. */
const longest = 250;

/** Names of files, and words that programs put there or that say only what kind of thing it is. */
const saysNothing =
  /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$|^(?:an? )?(?:image|picture|photo|graphic|logo|chart|diagram|img|shape|screenshot|placeholder)[\s_-]*\d*$/i;

/** Pictures say in words what they show. */
export const altText: WordRule = {
  id: 'docx-alt-text',
  severity: 'error',
  summary: 'Pictures, charts and shapes have a short description, or are marked as decorative.',
  explain:
    'The description is read in place of the picture: what it tells, not that it is one. In Word: right-click, View Alt ' +
    'Text; or mark what is there for its looks only as decorative.',
  source: 'Section508.gov, Create Accessible Documents: Word; WCAG 2.0, 1.1.1 Non-text Content',
  bad: 'image1.png',
  good: 'Chart of the branch: a chief and four teams',
  listen: (_, report) => ({
    object: (object) => {
      const { place, kind, description } = object;
      if (place.story === 'header' || place.story === 'footer' || !needsWords(object)) return;
      const fix = 'In Word: right-click, View Alt Text, and say in a sentence what it shows.';
      if (description === '') {
        report({
          message: `Unexpected ${kind} without a description, expected one that says what it shows.`,
          place,
          fix,
        });
      } else if (saysNothing.test(description)) {
        report({
          severity: 'warning',
          message: `Unexpected description "${quote(description)}" of a ${kind}, expected what it shows.`,
          place,
          fix,
        });
      } else if (description.length > longest) {
        report({
          severity: 'info',
          message: `Unexpected description of ${description.length} signs, expected at most about ${longest}.`,
          place,
          fix: 'Say the rest in the text beside it.',
        });
      }
    },
  }),
};

/** The text within a text box speaks for it. */
function needsWords({ kind, decorative }: WordObject): boolean {
  return kind !== 'text box' && !decorative;
}
