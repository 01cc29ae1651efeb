import type { SourceMapping, SourceNode } from '../source-document.ts';
import { columnOf, isInBrackets } from './edit-places.ts';
import type { Look } from './write-yaml.ts';

/** How a file is laid out, by its first examples; `near` is the part around the change, whose lists count first. */
export function lookOf(text: string, root: SourceNode, near: readonly SourceNode[]): Look {
  const found: { step?: number; dash?: number } = {};
  measure(text, root, found);
  const brackets = [...near].reverse().map((part) => listsInBrackets(text, part));
  return {
    step: found.step ?? 2,
    dash: found.dash ?? found.step ?? 2,
    brackets: brackets.find((one) => one !== null) ?? true,
  };
}

function measure(text: string, node: SourceNode, found: { step?: number; dash?: number }): void {
  if (node.kind === 'scalar' || isInBrackets(text, node)) return;
  const below = node.kind === 'mapping' ? node.entries.map((entry) => entry.value) : node.items;
  if (node.kind === 'mapping') measureBelow(text, node, found);
  for (const part of below) {
    if (found.step !== undefined && found.dash !== undefined) return;
    measure(text, part, found);
  }
}

function measureBelow(text: string, node: SourceMapping, found: { step?: number; dash?: number }): void {
  for (const { key, value } of node.entries) {
    if (value.kind === 'scalar' || value.start < key.end || isInBrackets(text, value)) continue;
    const first = value.kind === 'mapping' ? value.entries[0]?.key.start : value.start;
    const by = columnOf(text, first ?? value.start) - columnOf(text, key.start);
    if (value.kind === 'mapping') found.step ??= by > 0 ? by : 2;
    else found.dash ??= by >= 0 ? by : 2;
  }
}

/** Whether the last list of texts below a part is in brackets; null without one. */
function listsInBrackets(text: string, part: SourceNode): boolean | null {
  if (part.kind === 'scalar') return null;
  if (part.kind === 'sequence') {
    return part.items.every((item) => item.kind === 'scalar') ? isInBrackets(text, part) : null;
  }
  const below = part.entries.filter(({ key, value }) => value.start >= key.end);
  return (
    below
      .reverse()
      .map(({ value }) => listsInBrackets(text, value))
      .find((one) => one !== null) ?? null
  );
}
