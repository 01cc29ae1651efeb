import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editText } from '../../../src/source/edit/edit-text.ts';
import type { Edit } from '../../../src/source/edit/new-value.ts';

const sections = ['library', 'version', 'introduction', 'duties', 'knowledge', 'fill'];
const order = (path: readonly (string | number)[]): readonly string[] => {
  if (path.length === 0) return ['cxpd', 'position', 'duties', 'factors', 'cxLanguage', 'performancePlan'];
  return path.length === 1 && path[0] === 'cxLanguage' ? sections : [];
};

function edit(text: string, ...edits: Edit[]): string | null {
  return editText(text, edits, order);
}

const addDuty: Edit = { kind: 'add', path: ['cxLanguage', 'duties'], items: ['MD-15'] };

describe('a list item is added', () => {
  test('in brackets, before the comment of the line', () => {
    const text = 'cxLanguage:\n  duties: [MD-04, MD-09] # chosen in March\n';
    expect(edit(text, addDuty)).toBe('cxLanguage:\n  duties: [MD-04, MD-09, MD-15] # chosen in March\n');
  });

  test('in brackets over several lines, with or without a last comma', () => {
    expect(edit('cxLanguage:\n  duties: [\n    MD-04, # one\n  ]\n', addDuty)).toBe(
      'cxLanguage:\n  duties: [\n    MD-04, MD-15, # one\n  ]\n',
    );
    expect(edit('cxLanguage: {duties: [MD-04]}\n', addDuty)).toBe('cxLanguage: {duties: [MD-04, MD-15]}\n');
    expect(edit('cxLanguage: {duties: []}\n', addDuty)).toBe('cxLanguage: {duties: [MD-15]}\n');
  });

  test('with a dash in the column of the others, after the comments that belong to them', () => {
    const text =
      'cxLanguage:\n    duties:\n      - MD-04   # kept\n      # - MD-09 later\n\n    knowledge: [F1-05]\n';
    expect(edit(text, addDuty)).toBe(
      'cxLanguage:\n    duties:\n      - MD-04   # kept\n      # - MD-09 later\n      - MD-15\n\n    knowledge: [F1-05]\n',
    );
  });

  test('to a list without indent, before the comment of the next key', () => {
    expect(edit('cxLanguage:\n  duties:\n  - MD-04\n  # next\n  knowledge: [F1-05]\n', addDuty)).toBe(
      'cxLanguage:\n  duties:\n  - MD-04\n  - MD-15\n  # next\n  knowledge: [F1-05]\n',
    );
  });

  test('in brackets on a new line, where the line would get too long', () => {
    const full = Array.from({ length: 12 }, (_, index) => `MD-${index + 30}`).join(', ');
    expect(edit(`cxLanguage:\r\n  duties: [${full}, AB] # c\r\n`, addDuty)).toBe(
      `cxLanguage:\r\n  duties: [${full}, AB,\r\n           MD-15] # c\r\n`,
    );
  });

  test('once, however often it is asked for', () => {
    const once = edit('cxLanguage:\n  duties: [MD-04]\n', addDuty, addDuty);
    expect(once).toBe('cxLanguage:\n  duties: [MD-04, MD-15]\n');
    expect(edit(once ?? '', addDuty)).toBe(once);
  });

  test('where the key has no value yet', () => {
    expect(edit('cxLanguage:\n  duties: # none yet\n  knowledge: [F1-05]\n', addDuty)).toBe(
      'cxLanguage:\n  duties: [MD-15] # none yet\n  knowledge: [F1-05]\n',
    );
    expect(edit('cxLanguage:\n  duties: ~\n', addDuty)).toBe('cxLanguage:\n  duties: [MD-15]\n');
    expect(edit('cxLanguage: # to do\n  # soon\nperformancePlan:\n  kind: gs\n', addDuty)).toBe(
      'cxLanguage: # to do\n  # soon\n  duties: [MD-15]\nperformancePlan:\n  kind: gs\n',
    );
  });
});

describe('a key is added', () => {
  test('in the order of the format, in the style of its neighbours', () => {
    expect(
      edit('cxLanguage:\n  introduction: [IN-01]\n\n  # for Factor 1\n  knowledge: [F1-05]\n', addDuty),
    ).toBe(
      'cxLanguage:\n  introduction: [IN-01]\n  duties: [MD-15]\n\n  # for Factor 1\n  knowledge: [F1-05]\n',
    );
    expect(edit('cxLanguage:\n    knowledge:\n        - F1-05', addDuty)).toBe(
      'cxLanguage:\n    duties:\n        - MD-15\n    knowledge:\n        - F1-05',
    );
  });

  test('first below its parent, before the comments of the next key', () => {
    const set: Edit = { kind: 'set', path: ['cxLanguage', 'library'], value: 'dhs-cx' };
    expect(edit('cxLanguage: # texts\n  # duties\n  duties: [MD-04]\n', set)).toBe(
      'cxLanguage: # texts\n  library: dhs-cx\n  # duties\n  duties: [MD-04]\n',
    );
  });

  test('as a section, set apart as the others are', () => {
    const apart =
      'cxpd: 1\n\nfactors:\n  knowledge:\n    text: |\n      Mastery.\n\n# the plan\nperformancePlan:\n  kind: gs\n';
    expect(edit(apart, addDuty)).toBe(
      apart.replace('Mastery.\n', 'Mastery.\n\ncxLanguage:\n  duties: [MD-15]\n'),
    );
    const close = 'cxpd: 1\nfactors: { knowledge: a }\nperformancePlan: { kind: gs }\n';
    expect(edit(close, addDuty)).toBe(close.replace('a }\n', 'a }\ncxLanguage:\n  duties: [MD-15]\n'));
  });

  test('after a text block that keeps its blank lines', () => {
    const text = 'cxpd: 1\nfactors: |+\n  Text.\n\nperformancePlan: x\n';
    expect(edit(text, addDuty)).toBe(
      'cxpd: 1\nfactors: |+\n  Text.\n\ncxLanguage:\n  duties: [MD-15]\nperformancePlan: x\n',
    );
  });

  test('at the end of a file without a last line break, which stays without one', () => {
    expect(edit('cxpd: 1\r\nduties: x', addDuty)).toBe(
      'cxpd: 1\r\nduties: x\r\ncxLanguage:\r\n  duties: [MD-15]',
    );
  });

  test('with the line ends and the byte order mark of the file', () => {
    expect(edit('\uFEFFcxpd: 1\r\nperformancePlan: x\r\n', addDuty)).toBe(
      '\uFEFFcxpd: 1\r\ncxLanguage:\r\n  duties: [MD-15]\r\nperformancePlan: x\r\n',
    );
    expect(edit('\uFEFFperformancePlan: x\n', addDuty)).toBe(
      '\uFEFFcxLanguage:\n  duties: [MD-15]\nperformancePlan: x\n',
    );
  });
});

describe('a value is set', () => {
  const version = (value: string): Edit => ({ kind: 'set', path: ['cxLanguage', 'version'], value });

  test('in the quotes that stand there', () => {
    expect(edit('cxLanguage:\n  version: 1 # old\n', version('2'))).toBe('cxLanguage:\n  version: 2 # old\n');
    expect(edit("cxLanguage:\n  version: '1'\n", version("it's"))).toBe("cxLanguage:\n  version: 'it''s'\n");
    expect(edit('cxLanguage: {version: "1"}\n', version('2'))).toBe('cxLanguage: {version: "2"}\n');
  });

  test('with quotes where the text needs them', () => {
    for (const value of [
      'a: b',
      'a #b',
      '- a',
      '0301',
      'null',
      'a, b',
      '',
      ' a',
      'tab\t',
      'a\nb',
      '“a”',
      '*a',
      'é',
    ]) {
      const edited = edit('cxLanguage: { version: 1 }\n', version(value));
      if (value === '') expect(parse(edited ?? '')).toEqual({ cxLanguage: { version: '' } });
      else expect(parse(edited ?? '', { schema: 'failsafe' })).toEqual({ cxLanguage: { version: value } });
    }
  });

  test('in place of a list, in the style of the list', () => {
    const fill: Edit = {
      kind: 'set',
      path: ['cxLanguage', 'fill', 'MD-09', 'levers'],
      value: ['shorter forms', 'tests'],
    };
    const rest = '  knowledge: [F1-05]\n';
    expect(
      edit(
        `cxLanguage:\n${rest}  fill:\n    MD-09:\n      levers:\n        - a # one\n        - b\n# end\n`,
        fill,
      ),
    ).toBe(
      `cxLanguage:\n${rest}  fill:\n    MD-09:\n      levers:\n        - shorter forms\n        - tests\n# end\n`,
    );
    expect(edit('cxLanguage: { fill: { MD-09: { levers: a } } }', fill)).toBe(
      'cxLanguage: { fill: { MD-09: { levers: [shorter forms, tests] } } }',
    );
  });
});

describe('nothing is changed', () => {
  test('where a part is a reference to another, or something else than expected', () => {
    expect(edit('duties: &ids [MD-04]\ncxLanguage:\n  duties: *ids\n', addDuty)).toBeNull();
    expect(edit('duties: [x]\ncxLanguage:\n  duties: &ids [MD-04]\n  knowledge: *ids\n', addDuty)).toBeNull();
    expect(edit('cxLanguage:\n  duties: all\n', addDuty)).toBeNull();
    expect(edit('cxLanguage: text\n', addDuty)).toBeNull();
  });

  test('in a text that cannot be read whole', () => {
    expect(edit('cxLanguage:\n  duties: [MD-04\n', addDuty)).toBeNull();
    expect(edit('cxLanguage:\n\tduties: [MD-04]\n', addDuty)).toBeNull();
  });
});

interface Layout {
  readonly step: number;
  readonly dash: number;
  readonly lineBreak: string;
  readonly mark: string;
  readonly end: boolean;
}

const layout = fc.record({
  step: fc.constantFrom(2, 3, 4),
  dash: fc.constantFrom(0, 2, 4),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  end: fc.boolean(),
});
const gap = fc.constantFrom('', '', '', '# a note: with [signs]', '\n', '\n# apart', '      # deep');
const beside = fc.constantFrom('', '', ' # beside', '   #');
const ids = fc.uniqueArray(fc.constantFrom('MD-01', 'MD-04', 'MD-09', 'MD-15', 'F1-05'), {
  minLength: 1,
  maxLength: 4,
});
const list = fc.record({
  ids,
  style: fc.constantFrom('brackets', 'spread', 'dashes', 'quoted'),
  gap,
  beside,
});
const scalar = fc.record({
  text: fc.constantFrom('dhs-cx', '1', "it's", 'Plain words, and more'),
  style: fc.constantFrom('plain', 'single', 'double', 'literal', 'kept', 'folded', 'empty', 'tilde'),
  gap,
  beside,
});

/** A random draft: lines of a `cxLanguage` section between two others, in any layout. */
const drafts = fc
  .record({
    layout,
    keys: fc.shuffledSubarray(sections, { minLength: 0 }),
    lists: fc.array(list, { minLength: 6, maxLength: 6 }),
    scalars: fc.array(scalar, { minLength: 6, maxLength: 6 }),
    inBrackets: fc.boolean(),
    last: fc.boolean(),
  })
  .map(({ layout, keys, lists, scalars, inBrackets, last }) => {
    const pad = ' '.repeat(layout.step);
    const lines = [
      '# yaml-language-server: $schema=cxpd.schema.json',
      'cxpd: 1',
      '',
      'position:',
      `${pad}title: "A: b"`,
    ];
    if (keys.length > 0)
      lines.push(
        '',
        inBrackets
          ? `cxLanguage: { ${keys.map((key, index) => bracketed(key, index, lists)).join(', ')} }`
          : 'cxLanguage:',
      );
    if (!inBrackets) {
      for (const [index, key] of keys.entries()) {
        const scalarAt = scalars[index];
        const listAt = lists[index];
        if (scalarAt === undefined || listAt === undefined) continue;
        if (key === 'library' || key === 'version') lines.push(...writeScalarLines(pad, key, scalarAt));
        else if (key === 'fill')
          lines.push(
            `${pad}fill:`,
            `${pad}${pad}MD-09:`,
            ...writeListLines(pad + pad + pad, 'levers', listAt, layout),
          );
        else lines.push(...writeListLines(pad, key, listAt, layout));
      }
    }
    if (last) lines.push('', '# the plan', 'performancePlan:', `${pad}kind: gs`);
    return (
      layout.mark + lines.join('\n').replaceAll('\n', layout.lineBreak) + (layout.end ? layout.lineBreak : '')
    );
  });

function bracketed(key: string, index: number, lists: readonly { ids: string[] }[]): string {
  if (key === 'library' || key === 'version') return `${key}: x`;
  const items = `[${lists[index]?.ids.join(', ')}]`;
  return key === 'fill' ? `fill: {MD-09: {levers: ${items}}}` : `${key}: ${items}`;
}

function writeScalarLines(
  pad: string,
  key: string,
  value: { text: string; style: string; gap: string; beside: string },
): string[] {
  const before =
    value.gap === '' ? [] : [value.gap.replaceAll('\n', '').length === 0 ? '' : pad + value.gap.trim()];
  switch (value.style) {
    case 'single':
      return [...before, `${pad}${key}: '${value.text.replaceAll("'", "''")}'${value.beside}`];
    case 'double':
      return [...before, `${pad}${key}: "${value.text}"${value.beside}`];
    case 'literal':
      return [...before, `${pad}${key}: |${value.beside}`, `${pad}  ${value.text}`, ''];
    case 'kept':
      return [...before, `${pad}${key}: |+`, `${pad}  ${value.text}`, ''];
    case 'folded':
      return [...before, `${pad}${key}: >-`, `${pad}  ${value.text}`, `${pad}  more`];
    case 'empty':
      return [...before, `${pad}${key}:${value.beside}`];
    case 'tilde':
      return [...before, `${pad}${key}: ~${value.beside}`];
    default:
      return [
        ...before,
        `${pad}${key}: ${value.text.replaceAll("'", '')}${value.style === 'plain' ? '' : value.beside}`,
      ];
  }
}

function writeListLines(
  pad: string,
  key: string,
  value: { ids: string[]; style: string; gap: string; beside: string },
  layout: Layout,
): string[] {
  const dash = ' '.repeat(layout.dash);
  if (value.style === 'dashes' || value.style === 'quoted') {
    const items = value.ids.map(
      (id) => `${pad}${dash}- ${value.style === 'quoted' ? `"${id}"` : id + value.beside}`,
    );
    return [
      `${pad}${key}:${value.beside}`,
      ...items,
      ...(value.gap === '' ? [] : value.gap.split('\n').map((line) => (line === '' ? '' : pad + line))),
    ];
  }
  if (value.style === 'spread')
    return [`${pad}${key}: [`, ...value.ids.map((id) => `${pad}  ${id},${value.beside}`), `${pad}]`];
  return [`${pad}${key}: [${value.ids.join(', ')}]${value.beside}`];
}

const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    path: fc.constantFrom('introduction', 'duties', 'knowledge').map((key) => ['cxLanguage', key]),
    items: ids,
  }),
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.constantFrom('library', 'version').map((key) => ['cxLanguage', key]),
    value: fc.oneof(
      fc.constantFrom('dhs-cx', '2', 'a: b', "it's #1"),
      fc.string({ minLength: 1, unit: 'grapheme' }).filter(isPlainText),
    ),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.constantFrom('MD-09', 'F67-02').map((id) => ['cxLanguage', 'fill', id, 'levers']),
    value: fc.array(fc.constantFrom('shorter forms', 'status, at once', 'forms: fewer', 'a'), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
);

/** Text that a draft may hold: what the reader refuses, such as control characters, is refused elsewhere. */
function isPlainText(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\p{Cf}\p{Cn}\p{Co}]/u.test(text);
}

describe('for random drafts and edits', () => {
  test('the result says what it should, untouched lines stay, and a second time changes nothing', () => {
    fc.assert(
      fc.property(drafts, someEdit, (text, change) => {
        const edited = edit(text, change);
        if (edited === null) throw new Error('not edited');
        expect(parse(edited, { schema: 'failsafe' })).toEqual(
          expected(parse(text, { schema: 'failsafe' }), change),
        );
        expect(edit(edited, change)).toBe(edited);
        const lost = lostLines(text, edited);
        const allowed = change.kind === 'add' ? 1 : linesOfValue(text, change);
        expect(lost.length).toBeLessThanOrEqual(allowed);
      }),
      { numRuns: 500 },
    );
  });
});

// biome-ignore lint/suspicious/noExplicitAny: plain data of any draft
type Plain = any;

function expected(data: Plain, change: Edit): Plain {
  const root = structuredClone(data) ?? {};
  let at = root;
  for (const step of change.path.slice(0, -1)) {
    if (typeof at[step] !== 'object' || at[step] === null) at[step] = {};
    at = at[step];
  }
  const last = change.path.at(-1) ?? '';
  if (change.kind === 'set') at[last] = change.value;
  else at[last] = [...new Set([...(Array.isArray(at[last]) ? at[last] : []), ...change.items])];
  return root;
}

/** Lines, with their line breaks, that stood before and are gone. */
function lostLines(before: string, after: string): string[] {
  const lines = (text: string): string[] =>
    text.replace(/(?<![\r\n])$/, text.includes('\r\n') ? '\r\n' : '\n').split(/(?<=\n)/);
  const [old, now] = [lines(before), lines(after)];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return old.slice(start, old.length - end).filter((line) => line !== '');
}

/** How many lines a value that is replaced may take up. */
function linesOfValue(text: string, change: Edit): number {
  const key = String(change.path.at(-1));
  const lines = text.split(/\r\n|\n/);
  const at = lines.findIndex((line) => line.trimStart().startsWith(`${key}:`));
  if (at < 0) return 1;
  const column = (lines[at] ?? '').search(/\S/);
  const next = lines.findIndex(
    (line, index) =>
      index > at && line.trim() !== '' && line.search(/\S/) <= column && !/^\s*(-|\])/.test(line),
  );
  return (next < 0 ? lines.length : next) - at;
}
