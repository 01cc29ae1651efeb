import { visible } from '../diagnostics/visible.ts';

/** How a column's texts stand in it. */
export type Alignment = 'left' | 'right';

/** Lines up cells in columns, two blanks apart; no frames, so that a screen reader reads words only. */
export function renderTable(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): string[] {
  const shown = rows.map((row) => row.map(visible));
  const widths = alignments.map((_, index) => Math.max(...shown.map((row) => row[index]?.length ?? 0)));
  return shown.map((row) =>
    alignments
      .map((alignment, index) => {
        const cell = row[index] ?? '';
        const width = widths[index] ?? 0;
        return alignment === 'left' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
