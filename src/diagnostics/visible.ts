/**
 * Signs that a terminal or an editor obeys instead of showing: control characters, marks that turn the direction of
 * writing, line and paragraph separators, marks without width, and halves of characters.
 */
const obeyed =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * What build servers take for a command in the output of a program: `::` at the start of a line, or of a word that may
 * come to stand there, for GitHub, and a `:` alone, since reports write one after names; `##[`, `##vso[` and
 * `##teamcity[` anywhere for GitHub, Azure Pipelines and TeamCity.
 */
const command = /(?<=^|\s):(?=:)|(?<=^\s*):$|#(?=#(?:\[|vso\[|teamcity\[))/g;

/**
 * Makes text from people safe to show on one line: every sign that a terminal would obey becomes one that it shows,
 * such as ␛ for the escape character, and what a build server would obey begins with a sign that only looks alike.
 * Each sign keeps its width of one UTF-16 unit, so that columns stay right.
 */
export function visible(text: string): string {
  const shown = text.replaceAll(obeyed, (sign) => {
    const code = sign.charCodeAt(0);
    if (code === 0x09) return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '�';
  });
  return shown.includes('::') || shown.includes('##') || shown.trim() === ':'
    ? shown.replaceAll(command, (sign) => (sign === ':' ? '∶' : '♯'))
    : shown;
}
