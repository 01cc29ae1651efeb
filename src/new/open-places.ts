import type { Plain } from '../form/to-plain.ts';
import { type DraftTree, isMap } from './draft-tree.ts';
import { layOutProse } from './lay-out-prose.ts';
import type { Preset } from './preset.ts';

const place = /\[\[([a-z]+)\]\]/g;

/** Names of the places that are still open in the texts of a draft. */
export function placesIn(tree: DraftTree): Set<string> {
  const names = new Set<string>();
  const visit = (value: Plain): void => {
    if (typeof value === 'string') for (const [, name = ''] of value.matchAll(place)) names.add(name);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isMap(value)) Object.values(value).forEach(visit);
  };
  visit(tree as { [key: string]: Plain });
  return names;
}

/**
 * Fills the open places of a draft. Texts that still are what the preset and the earlier answers gave are filled anew,
 * so that an answer can be changed; texts that somebody rewrote stay.
 */
export function filledPlaces(
  tree: DraftTree,
  preset: Preset | null,
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): DraftTree {
  const filled = new Map<string, string>();
  const collect = (value: Plain): void => {
    if (typeof value === 'string') filled.set(fill(value, before), fill(value, now));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (isMap(value)) Object.values(value).forEach(collect);
  };
  if (preset !== null) collect(preset.draft as { [key: string]: Plain });
  const change = (value: Plain): Plain => {
    if (typeof value === 'string') return filled.get(value) ?? fill(value, now);
    if (Array.isArray(value)) return value.map(change);
    if (!isMap(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
  };
  return change(tree as { [key: string]: Plain }) as DraftTree;
}

function fill(text: string, answers: Readonly<Record<string, string>>): string {
  const filled = text.replace(place, (open, name: string) =>
    Object.hasOwn(answers, name) ? (answers[name] ?? open) : open,
  );
  if (filled === text || !text.includes('\n')) return filled;
  const paragraphs = filled.trim().split(/\n{2,}/);
  return layOutProse(paragraphs.map((lines) => lines.replaceAll('\n', ' ')).join('\n\n'));
}
