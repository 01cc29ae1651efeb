import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkScalars } from '../../src/form/check-scalars.ts';
import { toPlain } from '../../src/form/to-plain.ts';
import { draftSchema } from '../../src/draft/schema.ts';
import type { DraftTree } from '../../src/new/draft-tree.ts';
import { layOutProse } from '../../src/new/lay-out-prose.ts';
import { writeDraft } from '../../src/new/write-draft.ts';
import { parseSource } from '../../src/source/parse-source.ts';

/** A written draft, read back; fails on any finding about how it is written. */
function readBack(text: string): unknown {
  const { root, findings } = parseSource(text);
  expect({ text, findings }).toEqual({ text, findings: [] });
  if (root === null) throw new Error('nothing was read');
  const { findings: cut, cleaned } = checkScalars(draftSchema, text, root);
  expect({ text, cut }).toEqual({ text, cut: [] });
  return JSON.parse(JSON.stringify(toPlain(root, cleaned).value));
}

const hostile = [
  'Leads objective #1 and #2 of the “plain” notice: what next?',
  '“Curly” at the start',
  '- starts with a dash',
  '# starts with a sign',
  'ends with a colon:',
  'key: value',
  'it\'s "quoted" and \'quoted\' \\ with a backslash, C:"x" C:\\Users',
  'yes',
  '0301',
  '1e3',
  '2026-10-01',
  '~',
  '…',
  '👩🏽‍💻 and 日本語',
  'tab\tinside',
  'two\nlines',
  'two\n\nparagraphs of text\n',
  '- item one\n- item two\n',
  '  leading and trailing  ',
  'no\u00A0break\u2028line\u200Bzero',
  '&anchor *alias !tag %directive @at `tick',
  '[a, b] {c: d}',
  '---',
  '... and so on',
  '<b>&amp;</b> {{handlebars}}',
  `A long text ${'with many words '.repeat(20)}# and a sign: in it - and a dash`,
  `A long text ${'with many words - '.repeat(20)}"and" more`,
];

const prose = fc.oneof(
  fc.constantFrom(...hostile),
  fc
    .array(fc.oneof(fc.constantFrom(...hostile.join(' ').split(/\b/)), fc.string({ unit: 'grapheme' })), {
      maxLength: 60,
    })
    .map((parts) =>
      parts
        .join('')
        .replaceAll(/[\x00-\x08\x0B-\x1F\x7F-\x84\x86-\x9F\uFEFF]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, ''),
    )
    .filter((text) => text !== ''),
);

const tree: fc.Arbitrary<DraftTree> = fc.record(
  {
    cxpd: fc.constant('1'),
    position: fc.record({
      title: prose,
      series: fc.constantFrom('0301', '0343', '301'),
      grade: fc.constantFrom('13', '5'),
    }),
    introduction: prose,
    duties: fc.array(
      fc.record({
        title: prose,
        percent: fc.constant('40'),
        tasks: fc.array(prose, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    factors: fc.record({
      knowledge: fc.record({ level: fc.constant('1-8'), text: prose, rationale: prose }),
    }),
    cxLanguage: fc.record({
      fill: fc.record({ 'MD-09': fc.record({ levers: fc.array(prose, { minLength: 1, maxLength: 3 }) }) }),
    }),
  },
  { requiredKeys: ['cxpd'] },
);

describe('a written draft', () => {
  test('reads back as the answers, sign by sign', () => {
    fc.assert(
      fc.property(tree, (answers) => {
        expect(readBack(writeDraft(answers))).toEqual(JSON.parse(JSON.stringify(answers)));
      }),
      { numRuns: 400 },
    );
  });

  test.each(hostile)('keeps %j as a task, a title and an introduction', (text) => {
    const answers = { cxpd: '1', introduction: text, duties: [{ title: text, tasks: [text, text] }] };
    expect(readBack(writeDraft(answers))).toEqual(answers);
  });

  test.each(readdirSync('fixtures/ok').filter((file) => file.endsWith('.yaml')))(
    'has the same values as fixtures/ok/%s',
    (file) => {
      const source = readFileSync(`fixtures/ok/${file}`, 'utf8');
      const read = readBack(source) as DraftTree;
      expect(readBack(writeDraft(read))).toEqual(read);
    },
  );

  test('uses line feeds, no tabs and no trailing spaces', () => {
    const text = writeDraft({
      cxpd: '1',
      introduction: 'one\n\ntwo\n',
      duties: [{ title: 'A', percent: '100', tasks: ['b'] }],
    });
    expect(text).not.toMatch(/[\r\t]| $/m);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('paragraphs laid out in lines', () => {
  test('stay as they are when laid out again', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const once = layOutProse(text);
        expect(layOutProse(once)).toBe(once);
      }),
    );
  });

  test('lose no word', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(layOutProse(text).split(/\s+/).join(' ').trim()).toBe(text.split(/\s+/).join(' ').trim());
      }),
    );
  });
});
