/** Signs that mean something anywhere in a line of Markdown, as GitHub reads it, and references such as `&lt;`. */
const special = /[\\`*_[\]<|~{]|&(?=#?\w+;)/g;

/** The start of a command of Liquid, which site builders run before they read Markdown, whatever stands before it. */
const liquid = /\{(?=[{%])/g;

/** What means something at the beginning of a line: headings, quotations, lists, rules, underlines of headings. */
const atStart = /^[#>+\-=]|^\d+(?=[.)])/;

/**
 * Text as it stands in Markdown, so that the text of a draft cannot become a heading, a list, a link or markup.
 * `lineStart` says that nothing stands before it on its line.
 */
export function escapeMarkdown(text: string, lineStart: boolean): string {
  const escaped = text
    .split(liquid)
    .map((part) => part.replace(special, '\\$&'))
    .join('&#123;');
  if (!lineStart) return escaped;
  return escaped.replace(atStart, (sign) => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}
