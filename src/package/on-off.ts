import type { XmlAttributes } from '../xml/scan-xml.ts';

/** Whether the value of a property such as `<w:b w:val="0"/>` switches it off (ECMA-376 part 1, 22.9.2.7). */
export function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}

/** Whether a property that is there is on, as it is without a value. */
export function isOn(attributes: XmlAttributes): boolean {
  return !isOff(attributes['w:val']);
}
