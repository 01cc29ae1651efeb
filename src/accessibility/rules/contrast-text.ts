import { contrast } from '../contrast.ts';
import { quote, styleNote } from '../place.ts';
import type { WordRun } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** Large text is 18 points, or 14 points and bold (WCAG 2.0, 1.4.3); in half points. */
const large = { plain: 36, bold: 28 };
const least = { usual: 4.5, large: 3 };

/** Pairs of colours whose contrast is worked out once. */
const mostRemembered = 1000;

/** Text stands out from what is behind it. */
export const contrastText: WordRule = {
  id: 'docx-contrast',
  severity: 'error',
  summary: 'Text has a contrast of 4.5:1 with what is behind it; large text, of 18 points or 14 bold, 3:1.',
  explain:
    'Pale text cannot be read by many people, nor in sunlight or in a copy. The contrast is computed from the colours of ' +
    'styles, text and shading, and not rounded. In Word: Home, Font Color, Automatic.',
  source: 'ICT Testing Baseline for Electronic Documents 8; WCAG 2.0, 1.4.3 Contrast (Minimum)',
  bad: 'Light grey text (A6A6A6) on white: 2.4:1',
  good: 'Dark grey text (595959) on white: 7:1',
  listen: (_, report) => {
    const told = new Set<string>();
    const ratios = new Map<string, number>();
    const ratioOf = (color: string, fill: string): number => {
      const key = `${color} ${fill}`;
      const ratio = ratios.get(key) ?? contrast(color, fill);
      if (ratios.size < mostRemembered) ratios.set(key, ratio);
      return ratio;
    };
    return {
      run: (run, place) => {
        const pair = tooPale(run, ratioOf);
        if (pair === undefined) return;
        const { color, fill, ratio, needed } = pair;
        const { name } = run.paragraphStyle;
        const key = `${color} ${fill} ${name}`;
        if (told.has(key)) return;
        told.add(key);
        // Rounding up would turn 4.499 into what it is not.
        const shown = Math.floor(ratio * 100) / 100;
        report({
          message: `Unexpected contrast of ${shown}:1 (${color} on ${fill}) in "${quote(run.text)}"${styleNote(name)}, expected at least ${needed}:1.`,
          place: place(),
          measured: { color, fill },
          fix: 'In Word: Home, Font Color, Automatic, or choose a darker colour or a lighter shading; in a style, modify it.',
        });
      },
    };
  },
};

/** The best contrast that a run may have, where even that is too low. */
function tooPale(
  { text, format, behind, tableColored, inTextBox }: WordRun,
  ratioOf: (color: string, fill: string) => number,
) {
  const { color, fill, size = 20, bold = false } = format;
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  // The automatic colour fits what is behind it; what is behind a text box is not known.
  if (typeof color !== 'string' || inTextBox || (tableColored && behind.length > 1)) return undefined;
  const fills = typeof fill === 'string' ? [fill] : behind;
  const ranked = fills
    .map((one) => ({ fill: one, ratio: ratioOf(color, one) }))
    .sort((one, other) => other.ratio - one.ratio);
  const best = ranked[0];
  const needed = size >= (bold ? large.bold : large.plain) ? least.large : least.usual;
  return best === undefined || best.ratio >= needed ? undefined : { color, ...best, needed };
}
