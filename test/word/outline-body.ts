import type { XmlElement, XmlNode } from '../../src/xml/parse-xml.ts';
import { childOf, isElement } from './settle-changes.ts';

/**
 * A body of Word as lines that can be compared: a line a paragraph with its properties and its text, runs that look
 * alike joined, and a line for the borders of tables, rows and cells. Lists are numbered by their first item. `exact`
 * also says where paragraphs are kept together, which hangs on what stands around them.
 */
export function outlineBody(body: XmlElement, { exact }: { exact: boolean }): string[] {
  const lists: string[] = [];
  const listNumber = (id: string) => {
    if (!lists.includes(id)) lists.push(id);
    return lists.indexOf(id);
  };
  return lines(body);

  function lines(element: XmlElement): string[] {
    return element.children.filter(isElement).flatMap((child): string[] => {
      if (child.name === 'w:p') return [paragraph(child)];
      if (child.name === 'w:tbl' || child.name === 'w:tr' || child.name === 'w:tc') {
        return [`<${child.name}>`, ...lines(child), `</${child.name}>`];
      }
      return [inner(child)];
    });
  }

  function paragraph(element: XmlElement): string {
    const properties = childOf(element, 'w:pPr')?.children.filter(isElement) ?? [];
    const shown = properties.filter(({ name }) => exact || !layout.has(name)).map(inner);
    return `${shown.join('')} | ${runs(element).join('')}`;
  }

  /** Texts with their looks; a text that looks like the one before has no look written. */
  function runs(element: XmlElement): string[] {
    let before = '';
    return element.children.filter(isElement).flatMap((child): string[] => {
      if (child.name === 'w:pPr') return [];
      if (child.name !== 'w:r') return [`<${child.name}>`, ...runs(child), `</${child.name}>`];
      const properties = childOf(child, 'w:rPr');
      const look = properties === undefined ? '' : inner(properties);
      const text = child.children
        .filter((one) => one !== properties)
        .map(textOf)
        .join('');
      const shown = look === before ? text : `{${look}}${text}`;
      before = look;
      return [shown];
    });
  }

  function inner(node: XmlNode): string {
    if (!isElement(node)) return node.text;
    const attributes = Object.entries(node.attributes).map(([name, value]) => {
      const list = node.name === 'w:numId' && name === 'w:val';
      return ` ${name}="${list ? listNumber(value ?? '') : value}"`;
    });
    return `<${node.name}${attributes.join('')}>${node.children.map(inner).join('')}`;
  }
}

/** What follows from the place of a paragraph and not from what it is. */
const layout = new Set(['w:keepNext', 'w:keepLines', 'w:spacing', 'w:pageBreakBefore']);

function textOf(node: XmlNode): string {
  if (!isElement(node)) return node.text;
  return node.name === 'w:br' ? '\n' : node.children.map(textOf).join('');
}
