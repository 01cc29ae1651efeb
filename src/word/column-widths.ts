/** Percentages as lengths that fill a width exactly. */
export function columnWidths(percentages: readonly number[], full: number): number[] {
  const widths = percentages.map((percent) => Math.floor((full * percent) / 100));
  const rest = full - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
