/** An address that a page may link to, or null: only web addresses, so that a draft cannot place anything else. */
export function webAddress(text: string | undefined): string | null {
  const written = text?.trim() ?? '';
  if (!URL.canParse(written)) return null;
  return ['http:', 'https:'].includes(new URL(written).protocol) ? written : null;
}

/** An address to write to as a link, or null where it is none. */
export function mailAddress(text: string | undefined): string | null {
  const written = text?.trim() ?? '';
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written) ? `mailto:${written}` : null;
}
