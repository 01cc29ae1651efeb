/** A text in YAML quotes that keep it as it is: in double quotes where those need no escapes, else in single ones. */
export function quoteText(text: string): string {
  return quoteLines([text]).join('');
}

/** The lines of a text with an opening quote before the first and a closing one after the last. */
export function quoteLines(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const simple = !/["\\]/.test(text);
  const mark = simple ? '"' : "'";
  return lines.map((line, index) => {
    const body = simple ? line : line.replaceAll("'", "''");
    return `${index === 0 ? mark : ''}${body}${index === lines.length - 1 ? mark : ''}`;
  });
}
