/** Signs that a terminal obeys and that JSON lets stand as they are; they occur only inside of texts. */
const obeyed = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** What build servers take for a command anywhere in a line of a log. */
const command = /#(?=#(?:\[|vso\[|teamcity\[))/g;

/** Writes a value as indented JSON, with every sign that a terminal or a build server would obey as an escape. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const safe = text.replaceAll(obeyed, escaped).replaceAll(command, escaped);
  return `${safe}\n`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
