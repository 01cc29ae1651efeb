import type { Place } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** Marks that readers must not miss. */
const vital =
  /\b(?:DRAFT|CONFIDENTIAL|CUI|CONTROLLED UNCLASSIFIED INFORMATION|FOR OFFICIAL USE ONLY|FOUO|SENSITIVE|PRE-?DECISIONAL|DELIBERATIVE|EMBARGOED|DO NOT (?:COPY|RELEASE|DISTRIBUTE|CITE)|(?:TOP )?SECRET|NOT FOR RELEASE)\b/gi;

/** A quick look, as nearly no text holds one. */
const mayHoldMark = /DRAFT|CONFID|CUI|CONTROL|OFFICIAL|FOUO|SENSI|DECIS|DELIB|EMBARGO|DO NOT|SECRET|RELEASE/i;

/** What matters in a header stands in the text too. */
export const headerRepeat: WordRule = {
  id: 'docx-header-repeat',
  severity: 'warning',
  summary: 'What matters in a header, footer or watermark, such as DRAFT, also stands in the text.',
  explain:
    'Screen readers pass headers, footers and watermarks over. Say it once at the beginning of the text as well.',
  source: 'Section508.gov, Create Accessible Documents: Word',
  bad: 'DRAFT as a watermark only',
  good: 'DRAFT as a watermark, and “This is a draft.” as the first line',
  listen: (_, report) => {
    const inBody = new Set<string>();
    const atEdges = new Map<string, Place>();
    const take = (text: string, place: Place) => {
      if (!mayHoldMark.test(text)) return;
      for (const [found] of text.matchAll(vital)) {
        const word = found.toUpperCase();
        if (place.story === 'body') inBody.add(word);
        // In the line of a title such as "Draft policy on travel" it is a word like any other.
        else if (found === word && !atEdges.has(word)) atEdges.set(word, place);
      }
    };
    return {
      paragraph: ({ place, text }) => take(text, place),
      object: ({ place, description }) => {
        if (place.story !== 'body') take(description, place);
      },
      end: () => {
        for (const [word, place] of atEdges) {
          if (inBody.has(word)) continue;
          report({
            message: `Unexpected mark "${word}" outside of the text only, expected it in the text too.`,
            place,
            fix: 'Say it in the first lines of the text as well.',
          });
        }
      },
    };
  },
};
