import type { Path } from '../diagnostics/diagnostic.ts';
import type { FindingList } from './finding-list.ts';
import { quoteText } from './quote-text.ts';
import { endOfLine, skipBlanks } from './scan.ts';
import { excerpt, show, typeThis } from './show-text.ts';
import type { SourceScalar } from './source-document.ts';

/** Reports a tag such as `!!str`; most are texts that begin with an exclamation mark. `value` is null for a list or map. */
export function checkTag(
  text: string,
  tag: { readonly tagStart: number; readonly tagEnd: number },
  value: SourceScalar | null,
  path: () => Path,
  findings: FindingList,
): void {
  const { tagStart, tagEnd } = tag;
  findings.add('yaml-tag', { start: tagStart, end: tagEnd }, () => {
    const written = excerpt(text.slice(tagStart, tagEnd));
    const isText = !written.startsWith('!!') && value !== null && value.style === 'plain';
    return {
      message: isText
        ? `Unexpected ${show(written)}, expected quotes around the text: an exclamation mark at its start has a meaning of its own, and the word is cut off.`
        : `Unexpected ${show(written)}, expected the value alone: every value is read as text.`,
      fix: isText
        ? typeThis(quoteText(excerpt(text.slice(tagStart, Math.max(value.end, tagEnd)))))
        : `Delete ${show(written)}.`,
      path: path(),
    };
  });
}

/** What is said of a line such as `%YAML 1.2` before the draft. */
export const directive = {
  message: 'Unexpected line that begins with "%", expected a key such as "cxpd:".',
  fix: 'Delete the line, or type # and a space before it to keep it as a comment.',
};

/** Reports a line before the draft that gives instructions to a parser, where the parser took it as such. */
export function checkDirective(text: string, findings: FindingList): void {
  const at = skipBlanks(text, 0);
  if (text[at] === '%') findings.add('yaml-tag', { start: at, end: endOfLine(text, at) }, () => directive);
}
