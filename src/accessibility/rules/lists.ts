import type { Place, WordParagraph } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** Signs that people type for bullets, and numbers and letters as they type them, before a space. */
const typed = [
  { kind: 'bullets', pattern: /^\s*([•●○▪■◦‣⁃·➢❖✓\ufffc*]|[-–—]|o(?=\t))[\s\u00a0]+\S/ },
  { kind: 'numbers', pattern: /^\s*\(?(\d{1,2})[.)][\s\u00a0]+\S/ },
  { kind: 'letters', pattern: /^\s*(?:\(([a-z])\)|([a-z])[.)])[\s\u00a0]+\S/i },
] as const;

/** How a line begins that is an item of a typed list. */
interface Beginning {
  readonly kind: string;
  /** The bullet, number or letter. */
  readonly sign: string;
}

/** Items one below the other that begin in the same way. */
interface Items {
  readonly kind: string;
  readonly place: Place;
  readonly cell: number | undefined;
  sign: string;
  count: number;
}

/** Lists are lists of Word. */
export const lists: WordRule = {
  id: 'docx-lists',
  severity: 'warning',
  summary: 'Lists are made with Word’s bullets and numbering, not typed.',
  explain:
    'A screen reader tells how many items a list has and where it ends, but only where Word makes the bullets or numbers. ' +
    'In Word: mark the lines, delete the typed signs, and choose Bullets or Numbering.',
  source: 'ICT Testing Baseline for Electronic Documents 13.D; WCAG 2.0, 1.3.1 Info and Relationships',
  bad: '- Leads the team\n- Reports to the chief',
  good: '• Leads the team\n• Reports to the chief\n(with Home, Bullets)',
  listen: (_, report) => {
    let items: Items | undefined;
    const tell = () => {
      if (items !== undefined && items.count > 1) {
        report({
          message: `Unexpected typed ${items.kind} before ${items.count} lines, expected a list made by Word.`,
          place: items.place,
          fix: 'Delete the typed signs, mark the lines and choose Home, Bullets or Numbering.',
        });
      }
      items = undefined;
    };
    const take = (line: string, { place, cell }: WordParagraph) => {
      const begins = beginningOf(line);
      if (items !== undefined && (items.cell !== cell || !goesOn(items, begins))) tell();
      if (begins === undefined) return;
      items ??= { ...begins, place, cell, count: 0 };
      items.sign = begins.sign;
      items.count++;
    };
    return {
      paragraph: (paragraph) => {
        if (paragraph.text.trim() === '') return;
        if (isList(paragraph)) {
          tell();
          return;
        }
        for (const line of paragraph.text.split('\n')) take(line, paragraph);
      },
      end: tell,
    };
  },
};

function beginningOf(line: string): Beginning | undefined {
  for (const { kind, pattern } of typed) {
    const found = pattern.exec(line);
    if (found !== null) return { kind, sign: (found[1] ?? found[2] ?? '').toLowerCase() };
  }
  return undefined;
}

/** Bullets go on with the same sign, numbers and letters with the next one. */
function goesOn({ kind, sign }: Beginning, next: Beginning | undefined): boolean {
  if (next?.kind !== kind) return false;
  if (kind === 'bullets') return next.sign === sign;
  if (kind === 'numbers') return Number(next.sign) === Number(sign) + 1;
  return next.sign.charCodeAt(0) === sign.charCodeAt(0) + 1;
}

function isList({ numbered, level, style, place }: WordParagraph): boolean {
  return numbered || level !== undefined || /^(?:toc|index)/i.test(style.name) || place.story === 'comment';
}
