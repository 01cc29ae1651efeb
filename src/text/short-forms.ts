/** Several capitals in one word, with digits or an ampersand; a plural "s" does not belong to it. */
const shortForm = /(?<![\w.@/#-])([A-Z][A-Z0-9&]{1,7})(?:s|’s|'s)?(?![\w@-]|\.\w)/g;
/** What explains a short form: it stands in parentheses, or before its name in parentheses. */
const inParentheses = /\(\s*(?:the\s+)?["“]?([A-Z][A-Za-z0-9&]{1,9}?)s?["”]?\s*[,;)]/g;
const beforeParentheses = /\b([A-Z][A-Z0-9&]{1,7})\s*\(\s*[A-Za-z][a-z]+(?:[\s-]+[A-Za-z]+)+/g;
const roman = /^(?=[IVXLC]{2,}$)L?X{0,3}(?:IX|IV|V?I{0,3})$/;

/** The short forms of a text, each once, as written without a plural "s". Words of a line that is all in capitals are none. */
export function shortForms(text: string): string[] {
  if (!/[A-Z][A-Z0-9&]/.test(text)) return [];
  const found = new Set<string>();
  for (const line of text.split('\n')) {
    if (!/[A-Z][A-Z0-9&]/.test(line) || isShouted(line)) continue;
    for (const [, form = ''] of line.matchAll(shortForm)) {
      if (/[A-Z].*[A-Z]/.test(form) && !roman.test(form) && !/^(?:G[SG]|[FC]Y|Q)\d/.test(form))
        found.add(form);
    }
  }
  return [...found];
}

/** The short forms that a text explains, such as CX in "customer experience (CX)". */
export function explainedShortForms(text: string): string[] {
  if (!text.includes('(')) return [];
  const all = [...text.matchAll(inParentheses), ...text.matchAll(beforeParentheses)];
  return all.map(([, form = '']) => form);
}

function isShouted(line: string): boolean {
  const letters = line.replaceAll(/[^A-Za-z]/g, '');
  return letters.length > 12 && letters.replaceAll(/[a-z]/g, '').length > letters.length * 0.7;
}
