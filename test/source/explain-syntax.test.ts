import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import { toDiagnostics } from '../../src/source/source-finding.ts';
import { found } from './found.ts';

/** A file with one mistake, where it is reported, and the line to type where the fix names one. */
const table: readonly (readonly [text: string, place: string, typed?: string])[] = [
  // Colons
  ['introduction: Leads: the team\nx: 1\n', 'yaml-syntax 1:20', 'introduction: "Leads: the team"'],
  ['- title: Leads: the team\n', 'yaml-syntax 1:15', '- title: "Leads: the team"'],
  ['title: Lead "the" way: on\n', 'yaml-syntax 1:22', `title: 'Lead "the" way: on'`],
  ['title: “Lead: the team”\n', 'yaml-syntax 1:13', 'title: "Lead: the team"'],
  ['title: Lead: the team # note\n', 'yaml-syntax 1:12', 'title: "Lead: the team" # note'],
  ['introduction: This position\n  leads the team: plans and\n  more\nb: 1\n', 'yaml-syntax 2:17'],
  ['a:b\nc: d\n', 'yaml-syntax 1:2', 'a: b'],
  ['c: d\na:b', 'yaml-syntax 2:2', 'a: b'],
  ['"title":x\nb: 1\n', 'yaml-syntax 1:8', '"title": x'],
  ['a:\u00A0x\nb: 1\n', 'yaml-syntax 1:2', 'a: x'],
  ['a： x\nb: 1\n', 'yaml-syntax 1:2', 'a: x'],
  ['cxpd: 1\nposition\n  title: x\n', 'yaml-syntax 2:1', 'position:'],
  ['title: Customer Experience Strategist\nseries 0301\nb: 1\n', 'yaml-syntax 2:1', 'series: 0301'],
  [
    'position:\n  title Customer Strategist\n  series: "0301"\n',
    'yaml-syntax 2:3',
    'title: Customer Strategist',
  ],
  ['a: 1\nposition', 'yaml-syntax 2:1', 'position:'],
  // Quotes
  ['a: "abc\nb: c\n', 'yaml-syntax 1:4', 'a: "abc"'],
  ['a: 1\ntitle: "Lead', 'yaml-syntax 2:8', 'title: "Lead"'],
  ['tasks:\n  - "Plans a\n  - Leads b\n  - "Other"\n', 'yaml-syntax 2:5', '- "Plans a"'],
  ['tasks:\n  - "Plans a\n    and b\n  - Leads b\n', 'yaml-syntax 2:5', 'and b"'],
  ["a: 'it's'\nb: c\n", 'yaml-syntax 1:7', `a: "it's"`],
  ["a: '90s programs\nb: 1\n", 'yaml-syntax 1:4', `a: "'90s programs"`],
  ["tasks:\n  - 'the agency's main\n    services'\n  - b\n", 'yaml-syntax 2:5'],
  ['a: "x" y\n', 'yaml-syntax 1:6', `a: '"x" y'`],
  ['a: "Lead" and "Support"\n', 'yaml-syntax 1:9', `a: '"Lead" and "Support"'`],
  ['a: "He said "yes" today"\n', 'yaml-syntax 1:13', `a: 'He said "yes" today'`],
  ['a: "C:\\docs"\n', 'yaml-syntax 1:7', 'a: "C:\\\\docs"'],
  // Signs
  ['a: @foo\n', 'yaml-syntax 1:4', 'a: "@foo"'],
  ['a: `x`\n', 'yaml-syntax 1:4', 'a: "`x`"'],
  ['tasks:\n  - %40 of the time\n', 'yaml-syntax 2:5', '- "%40 of the time"'],
  ['a: *bold* x\n', 'yaml-syntax 1:4', 'a: "*bold* x"'],
  ['tasks:\n  - *bold* and\n    more\n  - b\n', 'yaml-syntax 2:5'],
  ['a: & b\n', 'yaml-syntax 1:4', 'a: "& b"'],
  ['a: , x\n', 'yaml-syntax 1:4', 'a: ", x"'],
  ['a: ] x\n', 'yaml-syntax 1:4', 'a: "] x"'],
  ['a: } x\n', 'yaml-syntax 1:4', 'a: "} x"'],
  ['- >50 staff\n- b\n', 'yaml-syntax 1:3', '- ">50 staff"'],
  ['@title: x\nb: 1\n', 'yaml-syntax 1:1', 'title: x'],
  ['a: !Great, x\nb: 1\n', 'yaml-tag 1:4', 'a: "!Great, x"'],
  ['a: | text\n  b\n', 'yaml-syntax 1:6'],
  ['a: - b\n', 'yaml-syntax 1:4'],
  ['a: - b\n   - c\nd: 1\n', 'yaml-syntax 1:4'],
  // Brackets
  ['supports: [SE-1, TC-1\nb: 1\n', 'yaml-syntax 1:11', 'supports: [SE-1, TC-1]'],
  ['supports: [SE-1, TC-1}\nb: 1\n', 'yaml-syntax 1:11', 'supports: [SE-1, TC-1]'],
  ['p: { a: 1, b: 2\nc: [d]\n', 'yaml-syntax 1:4', 'p: { a: 1, b: 2 }'],
  ['b: [x] y\n', 'yaml-syntax 1:4', 'b: "[x] y"'],
  ['b: [x]]\nc: 1\n', 'yaml-syntax 1:7', 'b: [x]'],
  ['s: [a,, b]\n', 'yaml-syntax 1:7', 's: [a, b]'],
  ['s: ["a" "b"]\n', 'yaml-syntax 1:9', 's: ["a", "b"]'],
  ['d: [@a, b]\n', 'yaml-syntax 1:5', 'd: ["@a", b]'],
  ['d: { title: Leads: the team, p: 1 }\n', 'yaml-syntax 1:13', 'd: { title: "Leads: the team", p: 1 }'],
  ['s: [a,\nb]\nc: 1\n', 'yaml-syntax 2:1'],
  // Number signs
  ['- Plans for objective #1\n  and more\n- b\n', 'prose-cut 1:23'],
  ['tasks:\n  - Plans for #1\n\n    and more\n  - b\n', 'prose-cut 2:15'],
  ['introduction: Plans for #1\n  and more\nb: 1\n', 'prose-cut 1:25'],
  ["introduction: The office's\n  #1 priority\n  and more\nb: 1\n", 'prose-cut 2:3'],
  ['d: { title: Lead #1, percent: 40 }\ne: f\n', 'prose-cut 1:18', 'd: { title: "Lead #1", percent: 40 }'],
  ['d: [a #1, b]\ne: f\n', 'prose-cut 1:7', 'd: ["a #1", b]'],
  ['d: [b, a #1]\n', 'prose-cut 1:10', 'd: [b, "a #1"]'],
  // Lines and columns
  ['position:\n\ttitle: x\n', 'yaml-syntax 2:1'],
  ['position:\n  title: x\n\tgrade: 13\n', 'yaml-syntax 3:1'],
  ['tasks:\n  - a\n\u00A0\u00A0- b\n', 'yaml-syntax 3:1'],
  ['a:\n  b: 1\n c: 2\n', 'yaml-syntax 3:2'],
  ['a:\n  b: 1\n   c: 2\n', 'yaml-syntax 3:4'],
  ['a:\n   b: 1\n  c: 2\n  d: 3\n', 'yaml-syntax 2:4'],
  ['a:\n  - x\n - y\n', 'yaml-syntax 3:2'],
  ['a:\n    - b: 1\n      c: 2\n  - b: 3\n', 'yaml-syntax 4:3'],
  ['position: Strategist\n  title: x\nb: 1\n', 'yaml-syntax 2:3'],
  ['tasks:\n  - Plans a\n  Leads b\n  - c\n', 'yaml-syntax 3:3'],
  ['tasks:\n  - Plans a\n  -Leads b\n', 'yaml-syntax 3:3', '- Leads b'],
  ['tasks:\n  - a\n  – b\n', 'yaml-syntax 3:3', '- b'],
  ['tasks:\n  - a\n  • b\n', 'yaml-syntax 3:3', '- b'],
  ['introduction: |\n  This position\nis in the office\nduties: 1\n', 'yaml-syntax 3:1'],
  ['introduction: |\n  This position\n is in the office\nduties: 1\n', 'yaml-syntax 3:2'],
  ['tasks: Plans a\n- Leads b\nc: 1\n', 'yaml-syntax 2:1'],
  ['a: 1\n-----\nb: 2\n', 'yaml-syntax 2:1'],
  ['a: 1\n=== Duties ===\nb: 2\n', 'yaml-syntax 2:1'],
];

const mistakes = table.map(([text, place, typed]) => ({ text, place, typed }));

/** The words of parsers, which no message may use. */
const jargon =
  /\b(mapping|scalar|flow|implicit|token|node|anchor|sequence|indicator|separator|parse|syntax)\b/i;

describe('a mistake', () => {
  it.each(mistakes)('$text is reported once, where it is', ({ text, place }) => {
    expect(found(text)).toEqual([place]);
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual([place]);
    expect(found(`\uFEFF${text}`)).toEqual([place]);
    expect(parseSource(text).root).toBeNull();
  });

  it.each(mistakes)('$text is told in plain words', ({ text }) => {
    for (const { message, fix = '' } of parseSource(text).findings) {
      expect(message).toMatch(/^Unexpected .+, expected .+\.$/);
      expect(`${message} ${fix}`).not.toMatch(jargon);
      expect(fix).not.toBe('');
    }
  });

  it.each(mistakes.filter(({ typed }) => typed !== undefined))(
    '$text is mended by typing what the fix says',
    ({ text, typed = '' }) => {
      const [finding] = toDiagnostics(text, parseSource(text).findings);
      expect(finding?.fix).toContain(`ype this: ${typed}`);
      const lines = text.split('\n');
      const at = lines.findIndex(
        (line, index) => index + 1 >= (finding?.range.line ?? 0) && isMendedBy(line, typed),
      );
      lines[at] = `${/^\s*/.exec(lines[at] ?? '')?.[0]}${typed}`;
      expect(found(lines.join('\n'))).toEqual([]);
    },
  );

  it('does not hide another one further down', () => {
    const text = 'a: Leads: x\nb: 1\nc: @foo\nd:\n\te: 1\nf: "abc\ng: [1\nh: 1\n';
    expect(found(text)).toEqual([
      'yaml-syntax 1:9',
      'yaml-syntax 3:4',
      'yaml-syntax 5:1',
      'yaml-syntax 6:4',
      'yaml-syntax 7:4',
    ]);
  });

  it('that is made on every line is reported ten times', () => {
    expect(found('a: @b\n'.repeat(30))).toHaveLength(10);
  });

  it('that no one foresaw still has a place and advice', () => {
    const [finding] = parseSource('a: 1\n&x &y z: 1\n').findings;
    expect(finding).toMatchObject({ rule: 'yaml-syntax', span: { start: 5 } });
    expect(finding?.fix).toContain('Put quotes');
  });
});

/** True for the line that a fix is about: it shares its first word, or is the continued line to close. */
function isMendedBy(line: string, typed: string): boolean {
  const letters = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '');
  return letters(line) === letters(typed);
}
