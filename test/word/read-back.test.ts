import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeWord } from '../../src/word/write-word.ts';
import { childElements, parseXml, type XmlElement, type XmlNode } from '../../src/xml/parse-xml.ts';
import { bare, type DocumentLine, linesOf } from '../document-lines.ts';
import { everyDocument } from '../every-document.ts';

/** What mammoth reads in a Word file, and what it says against it. */
async function readBack(bytes: Uint8Array): Promise<{ lines: DocumentLine[]; messages: string[] }> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const { nodes, problem } = parseXml(`<body>${value}</body>`);
  expect(problem).toBeUndefined();
  const [body] = childElements({ children: nodes });
  const said = messages.map(({ message }) => message);
  return {
    lines: body === undefined ? [] : read(body, 0),
    // It takes styles that it has no rule for as plain paragraphs, which they are.
    messages: said.filter((message) => !message.startsWith('Unrecognised paragraph style')),
  };
}

function read(element: XmlElement, depth: number): DocumentLine[] {
  return childElements(element).flatMap((child): DocumentLine[] => {
    const { name } = child;
    switch (name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'p':
        return textOf(child) === '' ? [] : [{ tag: name, text: textOf(child) }];
      case 'ul':
      case 'ol':
        return childElements(child).flatMap((item): DocumentLine[] => {
          const text = textOf({ children: item.children.filter((node) => !isList(node)) });
          const first =
            text === '' ? [] : [{ tag: 'li' as const, text, list: `${name}${depth + 1}` as const }];
          return [...first, ...read({ ...item, children: item.children.filter(isList) }, depth + 1)];
        });
      case 'table':
      case 'tr':
      case 'th':
      case 'td':
        return [{ tag: name, text: '' }, ...read(child, 0)];
      default:
        return read(child, depth);
    }
  });
}

function isList(node: XmlNode): boolean {
  return node.kind === 'element' && (node.name === 'ul' || node.name === 'ol');
}

function textOf({ children }: { readonly children: readonly XmlNode[] }): string {
  return bare(children.map((node) => (node.kind === 'text' ? node.text : textOf(node))).join(''));
}

describe('a Word file read by another program', () => {
  it.each(everyDocument().map((document) => [document.name, document] as const))(
    '%s has the headings, lists, tables and text of its blocks',
    async (_, { model }) => {
      const { lines, messages } = await readBack(await writeWord(model));
      expect(lines).toEqual(linesOf(model.blocks));
      expect(messages).toEqual([]);
    },
  );
});
