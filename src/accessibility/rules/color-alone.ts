import { quote } from '../place.ts';
import type { WordRule } from '../word-rule.ts';

/** Colour is not the only sign. */
export const colorAlone: WordRule = {
  id: 'docx-color-alone',
  severity: 'info',
  summary: 'Colour is not the only sign that words are different from those around them.',
  explain:
    'Many people do not see colours or print without them, and screen readers do not tell them. Say it in words, or set it ' +
    'bold as well.',
  source: 'ICT Testing Baseline for Electronic Documents 7.A; WCAG 2.0, 1.4.1 Use of Color',
  bad: 'Items in red must be filled in.',
  good: 'Items marked “required” must be filled in.',
  listen: (_, report) => ({
    paragraph: ({ colored, place, inTextBox }) => {
      const piece = colored.find(({ color, text }) => isColor(color) && /\p{L}{2}/u.test(text));
      if (piece === undefined || inTextBox || place.story === 'comment') return;
      report({
        message: `Unexpected colour (${piece.color}) as the only sign of "${quote(piece.text)}", expected words or bold type besides.`,
        place,
        fix: 'Say in words what the colour means.',
      });
    },
  }),
};

/** Black, white and shades of grey tell nobody anything. */
function isColor(color: string): boolean {
  const shares = (color.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return Math.max(...shares) - Math.min(...shares) > 60;
}
