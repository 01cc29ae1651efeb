/** Word calls a file damaged whose links are longer, in characters. */
const longestLink = 2000;

/** An address that a page may link to, or null: only web addresses, so that a draft cannot place anything else. */
export function webAddress(text: string | undefined): string | null {
  const written = text?.trim() ?? '';
  if (!URL.canParse(written)) return null;
  const { protocol, href } = new URL(written);
  return ['http:', 'https:'].includes(protocol) && href.length <= longestLink ? written : null;
}

/** An address to write to as a link, or null where it is none. */
export function mailAddress(text: string | undefined): string | null {
  const written = text?.trim() ?? '';
  if (written.length > longestLink) return null;
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written) ? `mailto:${written}` : null;
}
