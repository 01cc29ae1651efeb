/** A number with its noun, such as "1 draft" or "2 drafts". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
