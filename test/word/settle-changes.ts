import { parseXml, type XmlElement, type XmlNode } from '../../src/xml/parse-xml.ts';
import { partOf } from './word-text.ts';

/** What a person does with every tracked change of a Word file. */
export type Verdict = 'accept' | 'reject';

/*
 * Word's rules, written once more and knowing nothing of how the files are written: an insertion goes with all that it
 * holds when it is rejected; a paragraph whose mark goes joins the next one and takes its properties; a row goes as a
 * whole, and a table with its last row; formatting that was tracked falls back.
 */

/** The body of a Word file with all tracked changes settled, and no trace of them left. */
export function settled(bytes: Uint8Array, verdict: Verdict): XmlElement {
  const { nodes } = parseXml(partOf(bytes, 'word/document.xml'));
  const [root] = nodes.filter(isElement);
  const body = root === undefined ? undefined : childOf(root, 'w:body');
  if (body === undefined) throw new Error('A Word file has a body.');
  return { ...body, children: settleAll(body.children, verdict) };
}

/** A child element by its name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.filter(isElement).find((child) => child.name === name);
}

export function isElement(node: XmlNode): node is XmlElement {
  return node.kind === 'element';
}

const goes = (kind: string | undefined, verdict: Verdict) =>
  (kind === 'w:ins' && verdict === 'reject') || (kind === 'w:del' && verdict === 'accept');

function settleAll(nodes: readonly XmlNode[], verdict: Verdict): XmlNode[] {
  return joinParagraphs(
    nodes.flatMap((node) => (isElement(node) ? settle(node, verdict) : [node])),
    verdict,
  );
}

function settle(element: XmlElement, verdict: Verdict): XmlNode[] {
  switch (element.name) {
    case 'w:ins':
    case 'w:del':
      return goes(element.name, verdict) ? [] : settleAll(element.children, verdict);
    case 'w:delText':
      return [{ ...element, name: 'w:t' }];
    case 'w:pPr':
      return [settleProperties(element, verdict)];
    case 'w:tr': {
      const properties = childOf(element, 'w:trPr');
      if (goes(markOf(properties), verdict)) return [];
      break;
    }
    case 'w:trPr':
      return [{ ...element, children: element.children.filter((one) => !isMark(one)) }];
    case 'w:tbl': {
      const table = { ...element, children: settleAll(element.children, verdict) };
      return childOf(table, 'w:tr') === undefined ? [] : [table];
    }
  }
  return [{ ...element, children: settleAll(element.children, verdict) }];
}

/** Keeps the mark's change, which says whether the paragraph joins the next. */
function settleProperties(properties: XmlElement, verdict: Verdict): XmlElement {
  const change = childOf(properties, 'w:pPrChange');
  if (change === undefined) return properties;
  const before = childOf(change, 'w:pPr');
  const mark = childOf(properties, 'w:rPr');
  if (verdict === 'reject' && before !== undefined) {
    return { ...before, children: [...before.children, ...(mark === undefined ? [] : [mark])] };
  }
  return { ...properties, children: properties.children.filter((one) => one !== change) };
}

function joinParagraphs(nodes: readonly XmlNode[], verdict: Verdict): XmlNode[] {
  const joined: XmlNode[] = [];
  let open: { content: XmlNode[]; properties: XmlElement | undefined } | undefined;
  const close = (next: string | undefined) => {
    // Before a table nothing is left of a paragraph without text. The last sign of a cell or a body cannot go.
    const stays = next !== 'w:tbl' || (open?.content.length ?? 0) > 0;
    if (open !== undefined && stays) joined.push(paragraphOf(open.properties, open.content));
    open = undefined;
  };
  for (const node of nodes) {
    if (!isElement(node) || node.name !== 'w:p') {
      close(isElement(node) ? node.name : undefined);
      joined.push(node);
      continue;
    }
    const properties = childOf(node, 'w:pPr');
    const content = [...(open?.content ?? []), ...node.children.filter((one) => one !== properties)];
    const mark = properties === undefined ? undefined : childOf(properties, 'w:rPr');
    if (goes(markOf(mark), verdict)) open = { content, properties };
    else {
      open = undefined;
      joined.push(paragraphOf(properties, content));
    }
  }
  close(undefined);
  return joined;
}

function paragraphOf(properties: XmlElement | undefined, content: readonly XmlNode[]): XmlElement {
  const kept = properties?.children.filter((one) => !isElement(one) || one.name !== 'w:rPr') ?? [];
  const own = properties === undefined || kept.length === 0 ? [] : [{ ...properties, children: kept }];
  return {
    kind: 'element',
    name: 'w:p',
    attributes: {},
    children: [...own, ...content],
    start: 0,
    end: 0,
  };
}

function markOf(properties: XmlElement | undefined): string | undefined {
  return properties?.children.filter(isElement).find(isMark)?.name;
}

function isMark(node: XmlNode): boolean {
  return isElement(node) && (node.name === 'w:ins' || node.name === 'w:del');
}
