import type { Place, Story } from './word-content.ts';

const stories: Readonly<Record<Story, string>> = {
  body: '',
  header: 'in the header',
  footer: 'in the footer',
  footnote: 'in a footnote',
  endnote: 'in an endnote',
  comment: 'in a comment',
};

/** As many signs of a text as one finds it by in Word. */
const quoted = 40;

/** Says where something is in words that people can look for in Word: `under “Major duties”, at “Leads the…”`. */
export function describePlace({ story, heading, table, quote: text, after, paragraph }: Place): string {
  const parts = [
    stories[story],
    heading === undefined ? '' : `under “${quote(heading)}”`,
    table === undefined ? '' : `in table ${table.number}, row ${table.row}`,
  ];
  if (text !== '') parts.push(`at “${quote(text)}”`);
  else if (table === undefined) {
    parts.push(after === undefined ? `paragraph ${paragraph}` : `after “${quote(after)}”`);
  }
  return parts.filter((part) => part !== '').join(', ');
}

/** The name of a style behind a text, for people to find it in Word's list of styles; empty for none. */
export function styleNote(name: string): string {
  const shown = quote(name);
  // Word shows the names of its own styles with a capital letter.
  return shown === '' ? '' : ` (style ${shown.charAt(0).toUpperCase()}${shown.slice(1)})`;
}

/** The beginning of a text on one line, cut at a word. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= quoted) return line;
  const cut = line.slice(0, quoted);
  const space = cut.lastIndexOf(' ');
  // Half of a character would be shown as a box.
  return `${(space > quoted / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}
