import { visible } from '../diagnostics/visible.ts';

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text from people as it stands in XML, in an element or between double quotes. What XML does not allow at all, such
 * as control characters, is shown by a sign for it.
 */
export function xmlText(text: string): string {
  return visible(text).replaceAll(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
