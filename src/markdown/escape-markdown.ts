/** Signs that mean something anywhere in a line of Markdown, as GitHub reads it, and references such as `&lt;`. */
const special = /[\\`*_[\]<|~{]|&(?=#?\w+;)/g;

/** The start of a command of Liquid, which site builders run before they read Markdown, whatever stands before it. */
const liquid = /\{(?=[{%])/g;

/** What means something at the beginning of a line: headings, quotations, lists, rules, underlines of headings. */
const atStart = /^[#>+\-=]|^\d+(?=[.)])/;

/**
 * Addresses of which GitHub would make links by itself, together with the backslashes in and after them, and the sign by
 * which it knows them.
 */
const address = /(?<![a-z])(https?|ftp|www)(:\/\/|\.)(?=\S*(?:[\\`*_[\]<|~{]|$))/gi;

/** Stands for the backslash before that sign until the others are set; text is free of it (noncharacter). */
const noLink = '\ufffe';

/**
 * Text as it stands in Markdown, so that the text of a draft cannot become a heading, a list, a link or markup.
 * `lineStart` says that nothing stands before it on its line.
 */
export function escapeMarkdown(text: string, lineStart: boolean): string {
  const escaped = text
    .replace(address, `$1${noLink}$2`)
    .split(liquid)
    .map((part) => part.replace(special, '\\$&'))
    .join('&#123;')
    .replaceAll(noLink, '\\');
  if (!lineStart) return escaped;
  return escaped.replace(atStart, (sign) => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}
