import { look } from './look.ts';

/** Percentages as lengths that fill the page's width exactly. */
export function columnWidths(percentages: readonly number[]): number[] {
  const widths = percentages.map((percent) => Math.floor((look.textWidth * percent) / 100));
  const rest = look.textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
