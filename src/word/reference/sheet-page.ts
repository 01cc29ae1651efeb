import { look } from '../look.ts';
import type { ReferencePage } from './word-reference.ts';

/** Least width of a page for forms, in parts of that of US Letter: on A4 their boxes still hold their labels. */
const narrowest = 0.95;

/** Width between the margins of a sheet on pages of a width. */
export function sheetWidth(width: number): number {
  return width - 2 * look.sheet.margin;
}

/**
 * Whether a form that fits on a sheet of US Letter fits on a page of this size too: lines of a narrower page are longer
 * in number, so what it lacks in width it needs to have in height.
 */
export function fitsSheet({ width, height }: Pick<ReferencePage, 'width' | 'height'>): boolean {
  const edges = look.sheet.top + look.sheet.bottom;
  const area = sheetWidth(width) * (height - edges);
  return (
    width >= narrowest * look.page.width &&
    height >= look.page.height &&
    area >= look.sheet.textWidth * (look.page.height - edges)
  );
}
