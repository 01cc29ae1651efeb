/** A text on one line and of bearable length, its middle left out where it is long. */
export function excerpt(text: string, length = 120): string {
  const near = text.length > 4 * length ? `${text.slice(0, 2 * length)}…${text.slice(-2 * length)}` : text;
  const line = near.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const head = Math.floor((length * 2) / 3);
  return `${line.slice(0, head).trimEnd()} … ${line.slice(-(length - head)).trimStart()}`;
}

/** A piece of a file within a sentence: in double quotes, or in single ones where it holds those. */
export function show(text: string, length = 40): string {
  const short = excerpt(text, length);
  return short.includes('"') ? `'${short}'` : `"${short}"`;
}

/** A line to type. It ends the sentence, without a period, as it may hold any sign. */
export function typeThis(line: string): string {
  return `Type this: ${excerpt(line)}`;
}

/** A number of spaces in words. */
export function spacesInWords(spaces: number): string {
  return spaces === 1 ? '1 space' : `${spaces === 0 ? 'no' : spaces} spaces`;
}
