import type { XmlAttributes } from '../xml/scan-xml.ts';

/** Whether a property such as `<w:strike/>` is on. */
export function isOn(attributes: XmlAttributes): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '1');
}
