import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { parseSource } from '../../src/source/parse-source.ts';
import type { SourceNode } from '../../src/source/source-document.ts';
import { yamlTexts } from './yaml-texts.ts';

/** A node without its reader's particulars: text and places of scalars, where lists and maps begin. */
type Read =
  | { at: string; text: string }
  | { at: number; items: Read[] }
  | { at: number; entries: [Read, Read][] };

function ours(node: SourceNode): Read {
  if (node.kind === 'scalar') return { at: place(node.start, node.end), text: node.value };
  if (node.kind === 'sequence') return { at: node.start, items: node.items.map(ours) };
  return {
    at: node.start,
    entries: node.entries.map(({ key, value }): [Read, Read] => [ours(key), ours(value)]),
  };
}

function theirs(node: unknown): Read {
  const [start = 0, end = 0] = (node as Node | null)?.range ?? [];
  if (isSeq(node)) return { at: start, items: node.items.map(theirs) };
  if (isMap(node)) {
    return {
      at: start,
      entries: node.items.map(({ key, value }): [Read, Read] => [theirs(key), theirs(value)]),
    };
  }
  return { at: place(start, end), text: isScalar(node) ? String(node.value ?? '') : '' };
}

/** Where nothing is written, the two readers may stand on either side of a space. */
function place(start: number, end: number): string {
  return start === end ? 'nothing' : `${start}-${end}`;
}

describe('parseSource', () => {
  it('reads the same texts at the same places as the yaml package', () => {
    fc.assert(
      fc.property(yamlTexts, (text) => {
        const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false });
        expect(document.errors).toEqual([]);
        const { root, findings } = parseSource(text);
        expect(findings.filter((finding) => finding.rule !== 'prose-cut')).toEqual([]);
        expect(root === null ? null : ours(root)).toEqual(theirs(document.contents));
      }),
      { seed: 20261121, numRuns: 600 },
    );
  });
});
