import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { Block } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { Reader } from './reader.ts';

/** What markup says, and what is wrong with it. Blocks that cannot be read are left out. */
export interface ParsedMarkup {
  readonly blocks: readonly Block[];
  /** Errors of rule `template-markup`; notes of rule `text-cleaned` about characters that were changed. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads strict HTML, as templates make it, into blocks. Lines and columns are those of `html`, less the characters that
 * cannot be printed. Elements and attributes it does not know are errors, so that a template's mistake cannot pass as
 * lost text.
 */
export function parseMarkup(html: string): ParsedMarkup {
  const clean = cleanText(html);
  const reader = new Reader(clean.text);
  const { nodes, problem } = parseXml(clean.text, { markup: true });
  if (problem !== undefined) {
    reader.report(problem, problem.message, problem.fix);
    return { blocks: [], findings: [...reader.findings, ...clean.changes.map(cleaned)] };
  }
  const blocks = reader.blocks(nodes);
  reader.checkLinks();
  return { blocks, findings: [...reader.findings, ...clean.changes.map(cleaned)] };
}

/** A note that a text was changed. */
export function cleaned(message: string): Diagnostic {
  return {
    rule: 'text-cleaned',
    severity: 'info',
    message,
    path: [],
    range: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    related: [],
  };
}
