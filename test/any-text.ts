import fc from 'fast-check';

/** Characters that no draft may hold: controls, noncharacters, byte order marks, halves of characters. */
const unfit = [0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0e, 0x1b, 0x1f, 0x7f, 0x80, 0x9b, 0x9f, 0xfeff, 0xfffe]
  .concat([0xffff, 0xfdd0, 0xfdef, 0x1fffe, 0x10ffff, 0xd800, 0xdbff, 0xdc00, 0xdfff])
  .map((point) => String.fromCodePoint(point));

/** Characters that a draft may hold but that are changed before they are printed. */
export const changedSigns: readonly string[] = [
  ...'\u0085\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
];

/** What people write or paste, and what programs might take for an order. */
const pieces: readonly string[] = [
  // Ordinary words, other scripts, signs that are not what they look like.
  'Leads the work.',
  '“Quoted” – isn’t it…',
  'Développe l’expérience à Zürich',
  '客户体验专家',
  'מנהל חוויית הלקוח (GS-0301-13), 40%.',
  'مدير تجربة العملاء ١٢٣',
  'e\u0301 Z\u0351\u0363\u0364 \u0301',
  '👩‍👩‍👧‍👦 🏳️‍🌈 1️⃣ 🇺🇸 \u{1f44d}\u{1f3fd}',
  '\u00a0\u200b\u200d\u00ad\u2060\u200e\u200f\u061c\u3000',
  '\ufff9a\ufffab\ufffb \ufe0f \u{e0041}\u{e007f} \ue000',
  // Markup, templates, fields.
  '<b>bold</b> </p></w:t><script>alert(1)</script>',
  '&amp; &lt; &#0; &#x1F; &nbsp; R&D; AT&T',
  ']]> <!-- --> <?xml version="1.0"?> <!DOCTYPE a [<!ENTITY b "c">]>',
  '"double" \'single\' `back` \\ / \\n \\u0000',
  '{{title}} {{{raw}}} {{> parts/prose}} {{#each}} {{/if}} {{!-- --}} \\{{a}}',
  '{% raw %}{{ page }}{% endraw %} #{b} <%= c %> $(d)',
  '{ PAGE \\* MERGEFORMAT } { HYPERLINK "https://x.example" } {bullet-0} {ordered-1}',
  '_x000D_ _x0041_ <w:br/> <w:fldSimple w:instr="PAGE"/>',
  // Markdown.
  '# heading',
  '1. first',
  '- bullet',
  '> quoted',
  '**bold** _it_ ~~out~~ `code` [a](b "c") ![d](e) [f]: g [^1] <https://x.example>',
  '| a | b |\n| --- | --- |',
  '---',
  '===',
  '```\ncode',
  '    indented',
  '- [ ] box',
  'https://x.example/a_b_c www.x.example me@x.example',
  '$a$ :smile: @user #1',
  'two  \nlines\\\nhere',
  // YAML.
  'key: value',
  'a #b',
  '# b',
  '*anchor &anchor !!str %TAG @at',
  '--- \n...\n',
  '? a : b , [c] {d: e} |- >+ ~',
  '\t tab',
  // Words that look like something else.
  '0301',
  '1e5',
  '0x1F',
  '-.inf',
  '1_000.50',
  '12:30:45',
  '2026-13-45',
  'null',
  'yes',
  '~',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  'CON',
  'C:\\temp',
  '%s %d %00',
  '=1+1',
];

/** Text that a draft may hold, from short words to everything at once. */
export function anyText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.constantFrom(...changedSigns) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).map(withoutUnfit) },
  );
  const joint = fc.constantFrom('', ' ', '\n', '\n\n', ', ');
  return fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), joint)
    .map(([parts, between]) => parts.join(between))
    .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));
}

/** Text with at least one character that no draft may hold. */
export function unfitText(): fc.Arbitrary<string> {
  return fc
    .tuple(anyText(), fc.constantFrom(...unfit), anyText())
    .map(([before, character, after]) => `${before} ${character} ${after}`);
}

/** Text of a length that no page, line or cell is made for. */
export function longText(): fc.Arbitrary<string> {
  return fc.constantFrom(
    'x'.repeat(10_000),
    'W'.repeat(10_000),
    'שירות'.repeat(2_000),
    '客'.repeat(5_000),
    'word '.repeat(5_000),
    '👩‍👩‍👧'.repeat(1_000),
    `a${'\u0301'.repeat(2_000)}`,
    `https://x.example/${'path/'.repeat(2_000)}`,
  );
}

function withoutUnfit(text: string): string {
  return text.replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}\p{Cc}\ufeff]/gu, '?');
}
