import { quoteText } from '../source/quote-text.ts';
import { excerpt } from '../source/show-text.ts';
import type { SourceNode, SourceScalar } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { describeCut, trailingComment } from '../source/trailing-comment.ts';
import { cleanCode } from '../source/typographic.ts';
import { formBelow } from './field-at.ts';
import type { Field, Form } from './form.ts';

/** What a look at every written value gave. */
export interface CheckedScalars {
  readonly findings: readonly SourceFinding[];
  /** Codes without the quotes and invisible characters that were pasted around them. */
  readonly cleaned: ReadonlyMap<SourceNode, string>;
}

/** Finds what YAML would change without a word: prose cut at ` #`, and typographic marks in codes. */
export function checkScalars(schema: Form, text: string, root: SourceNode): CheckedScalars {
  const findings: SourceFinding[] = [];
  const cleaned = new Map<SourceNode, string>();
  const seen = new Set<SourceNode>();
  const visit = (node: SourceNode, format: Form | undefined): void => {
    if (format === undefined || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'sequence') {
      for (const item of node.items) visit(item, formBelow(format, 0));
    } else if (node.kind === 'mapping') {
      for (const { key, value } of node.entries) visit(value, formBelow(format, key.value));
    } else checkScalar(node, format.kind);
  };
  const checkScalar = (node: SourceScalar, kind: Field['kind']): void => {
    if (kind === 'prose') findings.push(...cutProse(text, node));
    if (kind !== 'code' || node.empty) return;
    const { clean, found } = cleanCode(node.value);
    if (found.length === 0) return;
    cleaned.set(node, clean);
    findings.push({
      rule: 'typographic-code',
      message: `Unexpected ${found.join(' and ')} in a code, expected plain characters.`,
      fix: clean === '' ? 'Type the code anew.' : `Type ${clean}, with plain quotes (") around it or none.`,
      span: node,
    });
  };
  visit(root, schema);
  return { findings, cleaned };
}

function cutProse(text: string, node: SourceScalar): SourceFinding[] {
  const comment = trailingComment(text, node);
  if (comment === null) return [];
  const lost = text.slice(comment.start, comment.end).trim();
  const whole = quoteText(`${node.value} ${lost}`.trim());
  return [
    {
      rule: 'prose-cut',
      message: describeCut(lost),
      fix: `If it is a note of yours, move it to a line of its own above. If not, put quotes around the whole text: ${excerpt(whole)}`,
      span: comment,
    },
  ];
}
