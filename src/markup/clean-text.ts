/** A text that is safe to print, and what was done to make it so. */
export interface CleanText {
  readonly text: string;
  /** What was changed, as sentences; empty when the text was clean. */
  readonly changes: readonly string[];
}

/** The sign that stands for a line break inside a text: LINE SEPARATOR, which XML allows and nobody types. */
export const lineBreak = '\u2028';

/** Vertical tab (Word's soft return), form feed, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR. */
const breaks = /[\v\f\u0085\u2028\u2029]/g;

/**
 * Controls except tab, line feed and carriage return; overrides of the writing direction, which can make a text read
 * otherwise than it is stored; noncharacters; the byte order mark; lone surrogates.
 */
const unprintable =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const anything =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]/;

/**
 * Makes text from people fit for Word, HTML and Markdown. Line breaks of other programs become `lineBreak`, as dropping
 * them would join words; what cannot be printed or would make a Word file unreadable is removed.
 */
export function cleanText(text: string): CleanText {
  if (!anything.test(text)) return { text, changes: [] };
  const changes: string[] = [];
  let replaced = 0;
  let removed = 0;
  const broken = text.replace(breaks, () => {
    replaced++;
    return lineBreak;
  });
  const clean = broken.replace(unprintable, () => {
    removed++;
    return '';
  });
  if (replaced > 0) changes.push(`${count(replaced, 'unusual line break')} turned into plain line breaks.`);
  if (removed > 0) changes.push(`${count(removed, 'character')} that cannot be printed removed.`);
  return { text: clean, changes };
}

function count(number: number, noun: string): string {
  return number === 1 ? `One ${noun}` : `${number} ${noun}s`;
}
