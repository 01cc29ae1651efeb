import type { IXmlableObject } from 'docx';
import { escapeXml } from '../package/escape-xml.ts';

/** The declaration that every XML part begins with. */
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Writes what docx prepared (`{ "w:p": [{ _attr: {…} }, …] }`) as an XML part. */
export function renderXml(root: IXmlableObject): string {
  return declaration + renderElement(root);
}

function renderElement(element: IXmlableObject): string {
  let xml = '';
  for (const name in element) {
    const content: unknown = element[name];
    let attributes = '';
    let inner = '';
    for (const part of Array.isArray(content) ? content : [content]) {
      if (!isObject(part)) inner += part === undefined || part === null ? '' : escapeXml(String(part));
      else if (isObject(part._attr)) attributes += renderAttributes(part._attr);
      else inner += renderElement(part);
    }
    xml += inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
  }
  return xml;
}

function renderAttributes(attributes: IXmlableObject): string {
  let text = '';
  for (const name in attributes) {
    const value: unknown = attributes[name];
    if (value !== undefined) text += ` ${name}="${escapeXml(String(value))}"`;
  }
  return text;
}

function isObject(value: unknown): value is IXmlableObject {
  return typeof value === 'object' && value !== null;
}
