import { structuredPatch } from 'diff';
import { visible } from '../diagnostics/visible.ts';
import { type Paint, plainPaint } from './paint.ts';

/** Shows what changes between two texts, with three lines around each change. Empty when nothing changes. */
export function renderDiff(file: string, before: string, after: string, paint: Paint = plainPaint): string {
  const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, { context: 3 });
  if (hunks.length === 0) return '';
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    paint.faint(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...lines.map((line) => drawn(line, paint)),
  ]);
  const name = visible(file);
  return `${[paint.faint(`--- ${name}`), paint.faint(`+++ ${name}`), ...lines].join('\n')}\n`;
}

function drawn(line: string, paint: Paint): string {
  const shown = visible(line.replace(/\r$/, ''));
  return line.startsWith('+') || line.startsWith('-') ? paint.strong(shown) : shown;
}
