import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { XmlElement, XmlNode } from '../xml/parse-xml.ts';
import { rangeOf, type XmlSpan } from '../xml/xml-problem.ts';
import { blockElements } from './block-elements.ts';
import type { Block, FlowBlock, Inline } from './blocks.ts';
import { lineBreak } from './clean-text.ts';
import { collapseSpaces } from './collapse-spaces.ts';
import type { ElementHandler } from './element-handler.ts';
import { inlineElements } from './inline-elements.ts';

/** Blocks that list items, cells and notices may not hold. */
const notFlow = [...blockElements.keys()].filter((name) => !['p', 'ul', 'ol'].includes(name));

/** Turns elements into blocks and inlines with the help of the two tables of handlers, and collects findings. */
export class Reader {
  readonly findings: Diagnostic[] = [];
  readonly #source: string;
  readonly #targets = new Map<string, XmlSpan>();
  readonly #links: { id: string; place: XmlSpan }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Notes an error at a place of the markup. */
  report(place: XmlSpan, message: string, fix?: string): void {
    this.findings.push({
      rule: 'template-markup',
      severity: 'error',
      message,
      path: [],
      range: rangeOf(this.#source, place),
      ...(fix === undefined ? {} : { fix }),
      related: [],
    });
  }

  /** Notes that links may lead to a heading; two headings of one id are reported. */
  nameTarget(id: string, place: XmlSpan): void {
    if (this.#targets.has(id))
      this.report(place, `Unexpected second heading with the id "${id}", expected one.`);
    this.#targets.set(id, place);
  }

  /** Notes a link that leads to a heading. */
  nameLink(id: string, place: XmlSpan): void {
    this.#links.push({ id, place });
  }

  /** Reports links that lead nowhere, once the whole document is read. */
  checkLinks(): void {
    for (const { id, place } of this.#links) {
      if (this.#targets.has(id)) continue;
      this.report(place, `Unexpected link to "#${id}", expected the id of a heading of this document.`);
    }
  }

  /** The blocks among nodes; elements in `except`, unknown ones and stray text are reported. */
  blocks(nodes: readonly XmlNode[], except: readonly string[] = []): Block[] {
    const blocks: Block[] = [];
    for (const node of nodes) {
      if (node.kind === 'text') {
        if (/\S/.test(node.text)) {
          this.report(node, 'Unexpected text on its own, expected it in an element such as `<p>`.');
        }
        continue;
      }
      const handler = except.includes(node.name) ? undefined : blockElements.get(node.name);
      const block =
        handler === undefined
          ? this.#unknown(
              node,
              [...blockElements.keys()].filter((name) => !except.includes(name)),
            )
          : this.#read(node, handler);
      if (block !== undefined) blocks.push(block);
    }
    return blocks;
  }

  /** Paragraphs and lists; running text between them becomes a paragraph of its own. Empty paragraphs fall away. */
  flow(nodes: readonly XmlNode[]): FlowBlock[] {
    const blocks: FlowBlock[] = [];
    let loose: XmlNode[] = [];
    const close = () => {
      const content = this.inlines(loose);
      loose = [];
      if (content.length > 0) blocks.push({ type: 'paragraph', style: 'body', content });
    };
    for (const node of nodes) {
      if (node.kind === 'text' || !blockElements.has(node.name)) {
        loose.push(node);
        continue;
      }
      close();
      for (const block of this.blocks([node], notFlow)) {
        if (block.type === 'paragraph' || block.type === 'list') blocks.push(block);
      }
    }
    close();
    return blocks;
  }

  /** The running text that an element holds, white space collapsed as in HTML. */
  inlines(nodes: readonly XmlNode[]): Inline[] {
    return collapseSpaces(this.nestedInlines(nodes));
  }

  /** Running text within running text; its white space is collapsed together with what surrounds it. */
  nestedInlines(nodes: readonly XmlNode[]): Inline[] {
    const inlines: Inline[] = [];
    for (const node of nodes) {
      if (node.kind === 'text') {
        for (const [index, text] of node.text.split(lineBreak).entries()) {
          if (index > 0) inlines.push({ type: 'break' });
          inlines.push({ type: 'text', text });
        }
        continue;
      }
      const handler = inlineElements.get(node.name);
      const inline =
        handler === undefined ? this.#unknown(node, [...inlineElements.keys()]) : this.#read(node, handler);
      if (inline !== undefined) inlines.push(inline);
    }
    return inlines;
  }

  /** Reports the attributes and classes that an element may not have. `data-origin` is always welcome. */
  accept(element: XmlElement, handler: Omit<ElementHandler<unknown>, 'read'>): void {
    const { attributes = [], classes = [], classRequired = false } = handler;
    if (classRequired && element.attributes.class === undefined) {
      this.report(element, `Unexpected \`<${element.name}>\` without a class, expected ${oneOf(classes)}.`);
    }
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name === 'data-origin' || attributes.includes(name)) continue;
      const place = this.#attribute(element, name);
      if (name === 'class' && classes.length > 0) {
        if (!classes.includes(value)) {
          this.report(place, `Unexpected class "${value}", expected ${oneOf(classes)}.`);
        }
        continue;
      }
      const known = [...(classes.length > 0 ? ['class'] : []), ...attributes, 'data-origin'];
      this.report(
        place,
        `Unexpected attribute \`${name}\` of \`<${element.name}>\`, expected ${oneOf(known)}.`,
      );
    }
  }

  /** An attribute as plain text of one line, or undefined. */
  attribute(element: XmlElement, name: string): string | undefined {
    return element.attributes[name]?.replace(/\s+/g, ' ').trim();
  }

  /** The origin of an element as a property to spread. */
  origin(element: XmlElement): { origin?: string } {
    const origin = this.attribute(element, 'data-origin');
    return origin === undefined || origin === '' ? {} : { origin };
  }

  #read<T>(element: XmlElement, handler: ElementHandler<T>): T | undefined {
    this.accept(element, handler);
    return handler.read(element, this);
  }

  #unknown(element: XmlElement, allowed: readonly string[]): undefined {
    const names = allowed.map((name) => `\`<${name}>\``);
    this.report(element, `Unexpected element \`<${element.name}>\` here, expected ${oneOf(names)}.`);
  }

  #attribute(element: XmlElement, name: string): XmlSpan {
    const tag = this.#source.slice(element.start, element.end);
    for (const found of tag.matchAll(/([^\s"'=<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
      const start = element.start + found.index;
      if (found[1] === name) return { start, end: start + found[0].length };
    }
    return element;
  }
}

function oneOf(names: readonly string[]): string {
  return names.length > 1 ? `one of ${names.join(', ')}` : names.join('');
}
