import { type PartTree, treeIn } from '../../package/read-tree.ts';
import type { ReferencePage } from './word-reference.ts';

/** Least width and height between the margins in which a form can still be read: 4 inches. */
const least = 5760;

/** Reads size and margins of pages; undefined when they are none that text fits on. */
export function readPage(section: PartTree): ReferencePage | undefined {
  const size = treeIn(section, 'w:pgSz')?.attributes;
  const margins = treeIn(section, 'w:pgMar')?.attributes;
  const [width, height] = [lengthOf(size?.['w:w']), lengthOf(size?.['w:h'])];
  const top = Math.abs(lengthOf(margins?.['w:top']));
  const bottom = Math.abs(lengthOf(margins?.['w:bottom']));
  const left = lengthOf(margins?.['w:left'] ?? margins?.['w:start']) + lengthOf(margins?.['w:gutter'] ?? '0');
  const right = lengthOf(margins?.['w:right'] ?? margins?.['w:end']);
  const header = lengthOf(margins?.['w:header'] ?? '720');
  const footer = lengthOf(margins?.['w:footer'] ?? '720');
  const page = { width, height, top, right, bottom, left, header, footer };
  // NaN fails every comparison.
  const fits =
    width <= 31680 && height <= 31680 && width - left - right >= least && height - top - bottom >= least;
  const inside = [top, right, bottom, left, header, footer].every((one) => one >= 0);
  return fits && inside ? page : undefined;
}

/** A length in twentieths of a point; strict files have units. */
function lengthOf(value: string | undefined): number {
  const found = /^(-?\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm)?$/.exec(value ?? '');
  if (found === null) return Number.NaN;
  return Math.round(Number(found[1]) * (units[found[2] ?? ''] ?? 1));
}

const units: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54 };
