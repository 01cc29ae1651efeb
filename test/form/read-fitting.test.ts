import '../seed-properties.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftSchema } from '../../src/draft/schema.ts';
import { readFitting } from '../../src/form/read-fitting.ts';
import { readWithFindings } from '../../src/form/read-form.ts';
import { librarySchema } from '../../src/language/library.ts';
import { parseSource } from '../../src/source/parse-source.ts';

const top = fileURLToPath(new URL('../../', import.meta.url));

function textsBelow(folder: string): [name: string, text: string][] {
  const files = readdirSync(top + folder, { recursive: true, encoding: 'utf8' }).sort();
  return files
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('library.yaml'))
    .map((file) => [file, readFileSync(`${top}${folder}/${file}`, 'utf8')]);
}

/** Reads both ways: what the fast one gives must be what the schema gives, and nothing is left to say. */
function expectSame(text: string, schema: Parameters<typeof readFitting>[0] = draftSchema): boolean {
  const { root } = parseSource(text);
  if (root === null) return false;
  const fitting = readFitting(schema, text, root);
  const read = readWithFindings(schema, text, root);
  if (fitting === null) return false;
  expect(read).toStrictEqual({ value: fitting.value, findings: [], broken: [] });
  expect(JSON.stringify(fitting.value), 'in the same order').toBe(JSON.stringify(read.value));
  return true;
}

describe('what fits is read without the schema, with the same value', () => {
  it.each(textsBelow('fixtures/ok'))('%s', (_, text) => {
    expect(expectSame(text)).toBe(true);
  });

  it('a language library', () => {
    expect(expectSame(readFileSync(`${top}templates/language/dhs-cx.yaml`, 'utf8'), librarySchema)).toBe(
      true,
    );
  });
});

it('what the schema refuses is never taken for fitting', () => {
  const texts = [...textsBelow('fixtures/bad'), ...textsBelow('fixtures/rules')];
  const fits = texts.filter(([, text]) => expectSame(text));
  expect(fits.length).toBeGreaterThan(50);
});

describe('a draft that is changed at random is read the same both ways', () => {
  const drafts = [...textsBelow('fixtures/ok'), ...textsBelow('templates/presets')].map(([, text]) => text);
  const signs = [
    ' ',
    '',
    '#',
    ' # note',
    ': ',
    '"',
    "'",
    '“',
    '\u00a0',
    '-',
    '[',
    'all',
    '0x1',
    '101',
    'null',
    '~',
    'yes',
  ];
  const change = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('line', 'twice', 'value', 'sign'),
    sign: fc.constantFrom(...signs),
  });

  it('in its lines', () => {
    let fitting = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...drafts),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (draft, changes) => {
          const lines = draft.split('\n');
          for (const { at, kind, sign } of changes) {
            const place = at % lines.length;
            const line = lines[place] ?? '';
            if (kind === 'line') lines.splice(place, 1);
            else if (kind === 'twice') lines.splice(place, 0, line);
            else if (kind === 'value') lines[place] = line.replace(/(?<=^\s*(?:- )?[\w-]+:).*/, ` ${sign}`);
            else
              lines[place] =
                `${line.slice(0, at % (line.length + 1))}${sign}${line.slice(at % (line.length + 1))}`;
          }
          if (expectSame(lines.join('\n'))) fitting++;
        },
      ),
      { numRuns: 300 },
    );
    expect(fitting, 'some still fit').toBeGreaterThan(50);
  });
});
