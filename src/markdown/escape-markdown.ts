/** Signs that mean something anywhere in a line of Markdown, as GitHub reads it, and references such as `&lt;`. */
const special = /[\\`*_[\]<|~]|&(?=#?\w+;)/g;

/** What means something at the beginning of a line: headings, quotations, lists, rules, underlines of headings. */
const atStart = /^[#>+\-=]|^\d+(?=[.)])/;

/**
 * Text as it stands in Markdown, so that the text of a draft cannot become a heading, a list, a link or markup.
 * `lineStart` says that nothing stands before it on its line.
 */
export function escapeMarkdown(text: string, lineStart: boolean): string {
  const escaped = text.replace(special, '\\$&');
  if (!lineStart) return escaped;
  return escaped.replace(atStart, (sign) => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}
