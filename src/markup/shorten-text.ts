/** The second half of a character, an accent, or the joiner of an emoji: what cannot stand without what is before it. */
const continued = /^[\udc00-\udfff\p{M}\u200d]/u;

/** A text of at most `most` UTF-16 units for a place that takes no more; what was cut off shows as an ellipsis. */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most - 1;
  while (end > 0 && continued.test(text.slice(end, end + 2))) end--;
  return `${text.slice(0, end)}…`;
}
