import type { SourceNode } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';

/** A value of a draft before the schema: text, lists and maps, and undefined where nothing is written. */
export type Plain = string | undefined | Plain[] | { [key: string]: Plain };

/** Keys that JavaScript objects treat in their own way; no draft has a use for them. */
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** True for a key that is never taken over from a file. */
export function isUnsafeKey(key: string): boolean {
  return unsafeKeys.has(key);
}

/** Plain values of a document's root, and findings about keys that are never taken over. */
export interface PlainDocument {
  readonly value: { [key: string]: Plain };
  readonly findings: readonly SourceFinding[];
}

/**
 * Turns located nodes into plain values. Maps get no prototype, so that no key of a draft can reach the program.
 * `cleaned` holds the values from which pasted quotes and invisible characters were taken.
 */
export function toPlain(root: SourceNode, cleaned: ReadonlyMap<SourceNode, string>): PlainDocument {
  const findings: SourceFinding[] = [];
  const value = plain(root, cleaned, findings);
  const isMap = typeof value === 'object' && !Array.isArray(value);
  return { value: isMap ? value : Object.create(null), findings };
}

function plain(node: SourceNode, cleaned: ReadonlyMap<SourceNode, string>, findings: SourceFinding[]): Plain {
  if (node.kind === 'scalar') return node.empty ? undefined : (cleaned.get(node) ?? node.value);
  if (node.kind === 'sequence') return node.items.map((item) => plain(item, cleaned, findings));
  const map: { [key: string]: Plain } = Object.create(null);
  for (const { key, value } of node.entries) {
    if (isUnsafeKey(key.value)) {
      findings.push({
        rule: 'unknown-key',
        message: `Unexpected key "${key.value}", which is never used in a draft.`,
        fix: 'Delete this line and what belongs to it.',
        span: key,
      });
    } else map[key.value] = plain(value, cleaned, findings);
  }
  return map;
}
