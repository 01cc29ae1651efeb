import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Block } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import type { DocumentDetails, DocumentModel, FrontMatter } from './document-model.ts';
import { cleaned, parseMarkup } from './parse-markup.ts';

/** A document and what is wrong with it. */
export interface ParsedDocument {
  readonly model: DocumentModel;
  readonly findings: readonly Diagnostic[];
}

/** Puts a document together from its markup and its details; text in both is cleaned. One `<h1>` is expected. */
export function parseDocument(html: string, details: DocumentDetails): ParsedDocument {
  const { blocks, findings } = parseMarkup(html);
  const changes = new Set<string>();
  const clean = (text: string): string => {
    const result = cleanText(text);
    for (const change of result.changes) changes.add(change);
    return result.text.replace(/\s+/g, ' ').trim();
  };
  const model: DocumentModel = {
    ...details,
    title: clean(details.title),
    subject: clean(details.subject),
    author: clean(details.author),
    ...(details.keywords === undefined ? {} : { keywords: clean(details.keywords) }),
    header: clean(details.header),
    ...(details.footer === undefined ? {} : { footer: clean(details.footer) }),
    ...(details.frontMatter === undefined
      ? {}
      : { frontMatter: cleanFrontMatter(details.frontMatter, clean) }),
    properties: Object.fromEntries(
      Object.entries(details.properties).map(([name, value]) => [clean(name), clean(value)]),
    ),
    blocks,
  };
  return { model, findings: [...findings, ...checkTitle(blocks, findings), ...[...changes].map(cleaned)] };
}

function cleanFrontMatter(values: FrontMatter, clean: (text: string) => string): FrontMatter {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? clean(value) : value.map((item) => cleanTexts(item, clean)),
    ]),
  );
}

function cleanTexts(
  texts: Readonly<Record<string, string>>,
  clean: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, clean(value)]));
}

/** A screen reader's user finds the document by its one heading of level 1. */
function checkTitle(blocks: readonly Block[], findings: readonly Diagnostic[]): Diagnostic[] {
  const count = titles(blocks);
  if (count === 1 || findings.some((finding) => finding.severity === 'error')) return [];
  return [
    {
      ...cleaned(`Unexpected number of \`<h1>\` headings (${count}), expected one.`),
      rule: 'template-markup',
      severity: 'error',
    },
  ];
}

function titles(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'keep' || block.type === 'page' || block.type === 'sheet')
      return sum + titles(block.blocks);
    return sum + (block.type === 'heading' && block.level === 1 ? 1 : 0);
  }, 0);
}
