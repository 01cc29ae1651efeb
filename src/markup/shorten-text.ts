/** A text of at most `most` UTF-16 units for a place that takes no more; what was cut off shows as an ellipsis. */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  // Neither half a character nor a letter without its accents.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$|[^\p{M}]\p{M}*$/u, '')}…`;
}
