import { scanXml, type ScanOptions, type XmlAttributes } from './scan-xml.ts';
import type { XmlProblem, XmlSpan } from './xml-problem.ts';

/** An element with what it holds. The span is that of its opening tag. */
export interface XmlElement extends XmlSpan {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
}

/** Text between tags, references resolved. */
export interface XmlText extends XmlSpan {
  readonly kind: 'text';
  readonly text: string;
}

/** What an element holds. */
export type XmlNode = XmlElement | XmlText;

/** What parsing gave: the nodes at the top, and the trouble that ended the reading early, if any. */
export interface ParsedXml {
  readonly nodes: readonly XmlNode[];
  readonly problem?: XmlProblem;
}

/** Deeper nesting than any document has; beyond it a text is refused rather than risk the stack. */
const deepest = 100;

/** Reads a text as strict XML into a tree with places. */
export function parseXml(text: string, options: ScanOptions = {}): ParsedXml {
  const nodes: XmlNode[] = [];
  const stack: XmlNode[][] = [nodes];
  let tooDeep: XmlProblem | undefined;
  const problem = scanXml(
    text,
    {
      open(name, attributes, span) {
        const children: XmlNode[] = [];
        if (stack.length > deepest) {
          tooDeep ??= { ...span, message: `Unexpected nesting, expected at most ${deepest} levels.` };
        } else {
          stack.at(-1)?.push({ kind: 'element', name, attributes, children, ...span });
        }
        stack.push(children);
      },
      close() {
        stack.pop();
      },
      text(content, span) {
        stack.at(-1)?.push({ kind: 'text', text: content, ...span });
      },
    },
    options,
  );
  const first = tooDeep ?? problem;
  return first === undefined ? { nodes } : { nodes, problem: first };
}

/** The elements among an element's children, of one name when given. */
export function childElements(parent: Pick<XmlElement, 'children'>, name?: string): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement => node.kind === 'element' && (name === undefined || node.name === name),
  );
}

/** All text of an element, at any depth. */
export function textOf(node: XmlNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textOf).join('');
}
