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
export function describePlace(place: Place): string {
  const parts = [
    stories[place.story],
    place.heading === undefined ? '' : `under “${quote(place.heading)}”`,
    place.table === undefined ? '' : `in table ${place.table.number}, row ${place.table.row}`,
    place.quote === '' ? `paragraph ${place.paragraph}` : `at “${quote(place.quote)}”`,
  ];
  return parts.filter((part) => part !== '').join(', ');
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
