import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';

const schema = readFileSync('test/reporters/schemas/junit-4.xsd', 'utf8');

/** Holds JUnit reports against the published schema. */
export async function expectJunit(...reports: readonly string[]): Promise<void> {
  const xml = reports.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [schema] });
  expect(errors.map((one) => one.message)).toEqual([]);
}

/** An element of XML, with its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The elements of a text in XML, in the order in which they begin. Throws where XML does not allow what stands there. */
export function xmlElements(xml: string): Element[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return elements;
}
