import type { WordTable } from './word-content.ts';
import type { WordFile } from './word-rule.ts';

/**
 * Whether a table is a form of this program, such as the cover sheet after Optional Form 8: boxes in the places that
 * classifiers know from paper, each with its label and its entry in reading order. It has no header row, cells span
 * columns, and its type is small.
 */
export function isFormTable({ style }: Pick<WordTable, 'style'>, { own }: WordFile): boolean {
  return own && style === 'FormTable';
}
