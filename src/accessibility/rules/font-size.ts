import { quote, styleNote } from '../place.ts';
import type { WordRule } from '../word-rule.ts';

/** In half points. */
const least = 18;

/** Type is large enough to read. */
export const fontSize: WordRule = {
  id: 'docx-font-size',
  severity: 'info',
  summary: 'Type has at least 9 points; 11 or 12 are better.',
  explain:
    'Smaller type is hard to read on paper. Set the size in the style, so that it is the same everywhere.',
  source: 'Common guidance for accessible Word documents',
  bad: 'A note in 7 points',
  good: 'A note in 9 points',
  listen: ({ own }, report) => {
    const told = new Set<string>();
    return {
      run: ({ format, text, paragraphStyle }, place) => {
        const { size } = format;
        // The cover sheet has to fit on one page, as its paper form does.
        if (size === undefined || size >= least || (own && paragraphStyle.id.startsWith('Form'))) return;
        const key = `${size} ${paragraphStyle.name}`;
        if (told.has(key)) return;
        told.add(key);
        report({
          message: `Unexpected type of ${size / 2} points in "${quote(text)}"${styleNote(paragraphStyle.name)}, expected at least ${least / 2}.`,
          place: place(),
          measured: { points: size / 2 },
          fix: 'In Word: Home, Font Size; or modify the style.',
        });
      },
    };
  },
};
