import type { Place, WordParagraph } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** One line like this is a label with what it says; so many below each other are columns. */
const manyLines = 3;

/** Columns are made by Word. */
export const columns: WordRule = {
  id: 'docx-columns',
  severity: 'warning',
  summary: 'Columns are made with a table or with Word’s columns, not with tabs or spaces.',
  explain:
    'A screen reader reads line by line, so that what is set side by side with tabs or spaces gets mixed up, and it falls ' +
    'apart when the font changes. Use a table, or Layout, Columns.',
  source: 'Section508.gov, Create Accessible Documents: Word; WCAG 2.0, 1.3.2 Meaningful Sequence',
  bad: 'Grade          Series          Title',
  good: 'A table with the columns Grade, Series and Title',
  listen: (_, report) => {
    let first: Place | undefined;
    let count = 0;
    let sure = false;
    const tell = () => {
      if (first !== undefined && (sure || count >= manyLines)) {
        const lines = count === 1 ? 'a line' : `${count} lines`;
        report({
          message: `Unexpected columns made with tabs or spaces in ${lines}, expected a table or columns made by Word.`,
          place: first,
          fix: 'Put what belongs side by side into a table.',
        });
      }
      first = undefined;
      count = 0;
      sure = false;
    };
    return {
      paragraph: (paragraph) => {
        const text = paragraph.text.trim();
        const gaps = isApart(paragraph) ? 0 : gapsIn(text);
        if (gaps === 0) {
          if (text !== '') tell();
          return;
        }
        first ??= paragraph.place;
        count++;
        sure ||= gaps > 1;
      },
      table: tell,
      end: tell,
    };
  },
};

/** Where tabs and spaces do other work: page edges, tables of contents, cells, lines to sign on. */
function isApart({ place, style, cell, text }: WordParagraph): boolean {
  return (
    place.story !== 'body' ||
    cell !== undefined ||
    /^(?:toc|table of|index|header|footer)/i.test(style.name) ||
    /_{3}/.test(text)
  );
}

/** A number or bullet, and what sets its text apart. */
const numbering = /^\S{1,10}(?: ?[-–.)])?(?:\t| {2,})[\t ]*/;

/** Gaps within a line that set what follows apart; a very wide one counts for more. */
function gapsIn(text: string): number {
  const lead = numbering.exec(text)?.[0] ?? '';
  const line = /\p{L}{3}/u.test(lead) ? text : text.slice(lead.length);
  const gaps = line.match(/\S(?:[ \u00a0]{3,}|[ \u00a0]*\t)(?=\S)/g) ?? [];
  return /\t{2,}| {8,}/.test(line.trim()) ? Math.max(2, gaps.length) : gaps.length;
}
