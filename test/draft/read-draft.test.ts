import { describe, expect, test } from 'vitest';
import { checkText, findings, smallDraft } from '../check-text.ts';

const reading = [
  'missing-key',
  'unknown-key',
  'wrong-type',
  'prose-cut',
  'prose-map',
  'typographic-code',
] as const;
const read = (text: string): string[] => findings(text, ...reading);
const change = (from: string, to: string): string => {
  expect(smallDraft).toContain(from);
  return smallDraft.replace(from, to);
};

describe('a draft that fits the format', () => {
  test('has no reading finding', () => {
    expect(read(smallDraft)).toEqual([]);
  });

  test('keeps a series with a leading zero, quoted or not', () => {
    for (const series of ['"0301"', '0301', "'0301'"]) {
      const { merged } = checkText(change('"0301"', series));
      expect(merged?.draft.position.series).toBe('0301');
    }
  });

  test('reads yes and no in any case and as true and false', () => {
    for (const [word, value] of [
      ['Yes', true],
      ['NO', false],
      ['true', true],
      ['False', false],
    ] as const) {
      const { merged } = checkText(change('  grade: 13', `  grade: 13\n  identicalAdditional: ${word}`));
      expect(merged?.draft.position.identicalAdditional).toBe(value);
    }
  });

  test('keeps a number such as 00123 as it is typed', () => {
    const { merged } = checkText(change('  grade: 13', '  grade: 13\n  number: 00123'));
    expect(merged?.draft.position.number).toBe('00123');
  });

  test('may have comments after codes, numbers and dates, and on lines of their own', () => {
    const text = change('grade: 13', 'grade: 13 # as advertised').replace(
      '  - title:',
      '  # the main duty\n  - title:',
    );
    expect(read(text)).toEqual([]);
  });
});

describe('a key that is missing', () => {
  test('is reported at its parent', () => {
    expect(read(change('  title: Customer Experience Strategist\n', ''))).toEqual(['missing-key 2:1']);
    expect(read(change('    percent: 100\n', ''))).toEqual(['missing-key 10:5']);
  });

  test('is missing when nothing is written after it, never zero', () => {
    expect(read(change('percent: 100', 'percent:'))).toEqual(['missing-key 11:5']);
  });

  test('is reported at the start of the file when it is a top-level one', () => {
    expect(read(change('organization:\n  agency: Department of Homeland Security\n', ''))).toEqual([
      'missing-key 1:1',
    ]);
  });

  test('is the grade only where the pay plan has grades', () => {
    expect(read(change('  grade: 13\n', ''))).toEqual(['missing-key 2:1']);
    expect(read(change('  grade: 13\n', '').replace('payPlan: GS', 'payPlan: ES'))).toEqual([]);
  });
});

describe('a text of spaces', () => {
  test.each([
    ['  title: Customer Experience Strategist', '  title: "   "', '3:10'],
    ['      - Leads studies of how customers use a service.', '      - " "', '13:9'],
    ['  payPlan: GS', '  payPlan: " "', '4:12'],
  ])('counts as nothing (%s becomes %s)', (from, to, place) => {
    expect(read(change(from, to))).toEqual([`missing-key ${place}`]);
  });
});

describe('the pay plan', () => {
  test.each([
    ['GS-13', 'GS'],
    ['"GS "', 'GS'],
  ])('%s is told to be %s', (written, plan) => {
    const { report } = checkText(change('payPlan: GS', `payPlan: ${written}`));
    const found = report.diagnostics.find(({ rule }) => rule === 'wrong-type');
    expect(found?.fix).toBe(`Type ${plan}.`);
  });

  test.each(['gs', 'ES', 'NH', 'K1'])('may be %s', (plan) => {
    expect(read(change('payPlan: GS\n', `payPlan: ${plan}\n`)).join()).not.toContain('4:');
  });
});

describe('the grade that a grade is said to equal', () => {
  test.each([
    ['payPlan: GS', 'GS-12', ['wrong-type 7:17']],
    ['payPlan: GS', 'GS-13', []],
    ['payPlan: CG', 'GS-12', []],
  ])('%s, equivalentTo %s', (payPlan, equal, found) => {
    const text = change('  grade: 13\n', `  grade: 13\n  equivalentTo: ${equal}\n`);
    expect(read(text.replace('payPlan: GS', payPlan))).toEqual(found);
  });
});

describe('a key that is unknown', () => {
  test('is reported at the key, with the nearest known key', () => {
    const { report } = checkText(change('    percent: 100', '    percnt: 100'));
    const found = report.diagnostics.find((one) => one.rule === 'unknown-key');
    expect(found).toMatchObject({ path: ['duties', 0, 'percnt'], range: { line: 11, column: 5 } });
    expect(found?.fix).toContain('percent');
  });

  test('is told where it belongs when it is known elsewhere', () => {
    const { report } = checkText(change('organization:', 'percent: 40\norganization:'));
    const found = report.diagnostics.find((one) => one.rule === 'unknown-key');
    expect(found?.range).toMatchObject({ line: 7, column: 1 });
    expect(found?.message).toContain('duties');
  });

  test('does not reach the program when it is __proto__', () => {
    expect(read(`${smallDraft}__proto__:\n  polluted: yes\n`)).toEqual(['unknown-key 14:1']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('does not stop the rules of its section', () => {
    const { report } = checkText(change('    percent: 100', '    percent: 90\n    share: 10'));
    expect(report.diagnostics.map((found) => found.rule)).toContain('duties-total-100');
  });
});

describe('a key that the writer names', () => {
  test.each([
    ['GS-11', 'Type 11.'],
    ['07', 'Type 7.'],
    ['16', 'Type a grade from 1 to 15, such as 11.'],
  ])('is told in which form it is written (%s)', (key, fix) => {
    const { report } = checkText(change('duties:', `developmental:\n  ${key}:\n    factors: {}\nduties:`));
    const found = report.diagnostics.find(({ rule }) => rule === 'unknown-key');
    expect(found).toMatchObject({ fix, message: expect.stringContaining('expected a grade from 1 to 15') });
  });
});

describe('a value of the wrong form', () => {
  test.each([
    ['percent: 100', 'percent: 0x64'],
    ['percent: 100', 'percent: 1e2'],
    ['percent: 100', 'percent: 100%'],
    ['percent: 100', 'percent: 33.3'],
    ['percent: 100', 'percent: [100]'],
  ])('is reported at the value (%s becomes %s)', (from, to) => {
    expect(read(change(from, to))[0]).toMatch(/^wrong-type 11:/);
  });

  test('names what to type instead', () => {
    const { report } = checkText(change('percent: 100', 'percent: 40%'));
    expect(report.diagnostics.find((found) => found.rule === 'wrong-type')?.fix).toBe('Type 40.');
  });

  test.each(['0', '101'])('is never told to be typed again (percent: %s)', (percent) => {
    const { report } = checkText(change('percent: 100', `percent: ${percent}`));
    const fix = report.diagnostics.find((found) => found.rule === 'wrong-type')?.fix;
    expect(fix).toBe('Type a whole number from 1 to 100, in plain digits.');
  });

  test.each([
    ['SE-1', 'Type a list, such as [SE-1].'],
    ['""', 'Write the value after "supports: ".'],
  ])('a list is shown with what was written (%s)', (written, fix) => {
    const { report } = checkText(change('    percent: 100', `    percent: 100\n    supports: ${written}`));
    expect(report.diagnostics.map((found) => found.fix)).toContain(fix);
  });

  test('words of spaces for an open place are told there', () => {
    const fill = 'cxLanguage:\n  duties: [MD-09]\n  fill:\n    MD-09:\n      levers: " "\n';
    expect(read(`${smallDraft}${fill}`)).toEqual(['missing-key 18:15']);
  });

  test('all is told in small letters', () => {
    const { report } = checkText(`${smallDraft}cxLanguage:\n  duties: ALL\n`);
    const found = report.diagnostics.find(({ rule }) => rule === 'wrong-type');
    expect(found?.fix).toBe('Type all, in small letters.');
  });

  test('a list of numbers is not shown with a word in it', () => {
    const goals = 'goals: [{ title: Cut waits, supportsDuties: all }]';
    const plan = `performancePlan: { kind: gs, period: { start: 2026-10-01, end: 2027-09-30 }, ${goals} }\n`;
    const { report } = checkText(`${smallDraft}${plan}`);
    const found = report.diagnostics.find(({ rule }) => rule === 'wrong-type');
    expect(found?.fix).toBe('Type a list, one item a line after "- ".');
  });

  test('y is told to be yes', () => {
    const { report } = checkText(change('    percent: 100', '    percent: 100\n    supervisory: y'));
    expect(report.diagnostics.find((found) => found.rule === 'wrong-type')?.fix).toBe('Type yes.');
  });

  test('stops the rules that need it, and the report says so', () => {
    const { report } = checkText(change('percent: 100', 'percent: all'));
    expect(report.rulesNotRun).toContainEqual({ rule: 'duties-total-100', because: 'duties.percent' });
  });

  test('never speaks in the words of the schema library', () => {
    const broken = change('percent: 100', 'percent: [a]')
      .replace('grade: 13', 'grade: thirteen')
      .replace('duties:', 'dutys:');
    for (const { message, fix } of checkText(broken).report.diagnostics) {
      expect(`${message} ${fix ?? ''}`).not.toMatch(
        /invalid|received|undefined|NaN|string|array|object|record|enum/i,
      );
    }
  });
});

describe('prose that YAML would change', () => {
  test('is an error where a # cuts it', () => {
    expect(read(change('of how customers use a service.', 'for objective #1 of the plan'))).toEqual([
      'prose-cut 13:37',
    ]);
  });

  test('is an error where a # cuts a later line of it', () => {
    const text = change(
      'of how customers use a service.',
      'of services\n        for objective #1 of the plan',
    );
    expect(read(text)).toEqual(['prose-cut 14:23']);
  });

  test('is whole in quotes and in blocks', () => {
    expect(read(change('Leads studies of how customers use a service.', '"Leads objective #1"'))).toEqual([]);
    expect(read(`${smallDraft}introduction: |\n  Serves objective #1 of the plan.\n`)).toEqual([]);
  });

  test('is an error where a colon made a map of it', () => {
    expect(read(change('Leads studies of how', 'Leads teams: plans how'))).toEqual(['prose-map 13:9']);
  });
});

test('curly quotes around a code are told once, and the code is still read', () => {
  const text = change('"0301"', '“0301”');
  expect(read(text)).toEqual(['typographic-code 5:11']);
  expect(findings(text, 'series-format')).toEqual([]);
});

test('a comma that split a text in braces is told as such', () => {
  const text = `${smallDraft}cxLanguage:\n  fill:\n    PG-1.4: { community: the VA community, its open hours }\n`;
  const found = checkText(text).report.diagnostics.find((one) => one.rule === 'missing-key');
  expect(found?.range).toMatchObject({ line: 16, column: 44 });
  expect(found?.fix).toContain('comma');
});
