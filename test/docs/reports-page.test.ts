import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportFormats } from '../../src/cli/report-targets.ts';
import { smallDraft } from '../check-text.ts';
import { memoryIo, runIn } from '../cli/memory-io.ts';

const page = readFileSync('docs/reports.md', 'utf8');

test('the JSON that the page shows has the keys that the program writes', async () => {
  const shown = JSON.parse(/^```json\n(.*?)^```$/ms.exec(page)?.[1] ?? '');
  const io = memoryIo({ 'a.yaml': smallDraft.replace('percent: 100', 'percent: 90') });
  const { out } = await runIn(io, 'validate', '--format', 'json', '--quiet', 'a.yaml');
  const { quiet: _, ...written } = JSON.parse(out);
  expect(shape(shown)).toEqual(shape(written));
});

/** A value with nothing but its keys: of a list, those of the first item that has some. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape).filter((one) => one !== null)[0] ?? null;
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shape(item)]));
}

test('the page tells of every form', () => {
  for (const format of reportFormats) expect(page).toContain(`| \`${format}\` |`);
});
