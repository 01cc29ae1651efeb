import { describe, expect, test } from 'vitest';
import { applyFolderSuppressions } from '../../src/config/apply-folder-suppressions.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { withExcerpts } from '../../src/diagnostics/report.ts';
import { checkText, smallDraft } from '../check-text.ts';

const badDraft = smallDraft.replace('percent: 100', 'percent: 90');
const above = (comment: string, draft = badDraft): string =>
  draft.replace('duties:\n', `${comment}\nduties:\n`);

/** The findings that matter here, as `rule line severity`, and how many were left out. */
function outcome(text: string, setup: Parameters<typeof checkText>[1] = {}) {
  const { report } = checkText(text, setup);
  const found = report.diagnostics
    .filter(({ rule }) => /^(duties-total-100|series-format|suppression-.*|.*-key)$/.test(rule))
    .map(({ rule, range, severity }) => `${rule} ${range.line} ${severity}`);
  return { found, suppressed: report.suppressed ?? 0 };
}

describe('a suppression with a reason', () => {
  test('leaves out the findings of its rule that begin on its line', () => {
    expect(outcome(badDraft)).toEqual({ found: ['duties-total-100 9 error'], suppressed: 0 });
    const comment = '# cxpd-ignore duties-total-100: shared duty pending split';
    const none = { found: [], suppressed: 1 };
    expect(outcome(above(comment))).toEqual(none);
    expect(outcome(badDraft.replace('duties:\n', `duties: ${comment}\n`))).toEqual(none);
  });

  test('holds inside of lists', () => {
    const two = smallDraft.replace(
      '      - Leads studies of how customers use a service.\n',
      '      - Leads studies.\n      # cxpd-ignore duty-action-verb: quoted from the charter\n' +
        '      - Responsible for the customer panel.\n      - Responsible for the budget panel.\n',
    );
    const { report } = checkText(two);
    const places = report.diagnostics
      .filter(({ rule }) => rule === 'duty-action-verb')
      .map((one) => one.range.line);
    expect(places).toEqual([16]);
    expect(report.suppressed).toBe(1);
  });

  test('leaves findings of other rules and other lines alone', () => {
    const draft = badDraft.replace('"0301"', '"301"');
    expect(outcome(above('# cxpd-ignore series-format, duties-total-100: both known', draft))).toEqual({
      found: ['series-format 5 error', 'suppression-unused 9 warning'],
      suppressed: 1,
    });
  });
});

describe('a warning is given for a suppression', () => {
  test('without a reason, which suppresses nothing', () => {
    expect(outcome(above('# cxpd-ignore duties-total-100'))).toEqual({
      found: ['suppression-reason 9 warning', 'duties-total-100 10 error'],
      suppressed: 0,
    });
  });

  test('of a rule that there is not, that always stands or that is not named', () => {
    const told = (comment: string) =>
      checkText(above(comment))
        .report.diagnostics.filter(({ rule }) => rule === 'suppression-unknown')
        .map(({ message, fix }) => `${message} ${fix}`)
        .join();
    expect(told('# cxpd-ignore dutys-total-100: x')).toContain('Type duties-total-100 instead');
    expect(told('# cxpd-ignore __proto__: x')).toContain('"__proto__"');
    expect(told('# cxpd-ignore unknown-key: x')).toContain('always stands');
    expect(told('# cxpd-ignore suppression-unused: x')).toContain('always stands');
    expect(told('# cxpd-ignore: duties-total-100 is known')).toContain('without a rule');
  });

  test('of a rule that finds nothing there', () => {
    const unused = { found: ['suppression-unused 9 warning'], suppressed: 0 };
    expect(outcome(above('# cxpd-ignore duties-total-100: x', smallDraft))).toEqual(unused);
    expect(outcome(`${smallDraft}# cxpd-ignore duties-total-100: x\n`).found).toEqual([
      'suppression-unused 14 warning',
    ]);
  });

  test('that says the same as another', () => {
    const twice = '# cxpd-ignore duties-total-100: x\n# cxpd-ignore duties-total-100: y';
    expect(outcome(above(twice))).toEqual({ found: ['suppression-unused 10 warning'], suppressed: 1 });
  });

  test('inside of a text', () => {
    const draft = `${smallDraft}introduction: |\n  # cxpd-ignore duties-total-100: x\n  Serves.\n`;
    expect(outcome(draft).found).toEqual(['suppression-unused 15 warning']);
  });

  test('twenty times at most', () => {
    const many = above(Array.from({ length: 50 }, () => '# cxpd-ignore nothing: x').join('\n'));
    const { diagnostics } = checkText(many).report;
    const told = diagnostics.filter(({ rule }) => rule === 'suppression-unknown');
    expect(told).toHaveLength(20);
    expect(told.at(-1)?.message).toContain('30 more');
  });

  test('with the severity that the user chose, or not at all', () => {
    const draft = above('# cxpd-ignore duties-total-100: x', smallDraft);
    const severity = (chosen: 'off' | 'error') =>
      outcome(draft, { settings: { 'suppression-unused': chosen } }).found;
    expect(severity('error')).toEqual(['suppression-unused 9 error']);
    expect(severity('off')).toEqual([]);
  });
});

describe('a suppression is not unused', () => {
  const none = { found: [], suppressed: 0 };

  test('when its rule is off, comes at a later stage, or could not run', () => {
    const settings = { 'duties-total-100': 'off' } as const;
    expect(outcome(above('# cxpd-ignore duties-total-100: x', smallDraft), { settings })).toEqual(none);
    expect(outcome(above('# cxpd-ignore cover-complete: x', smallDraft))).toEqual(none);
    const broken = smallDraft.replace('percent: 100', 'percent: many');
    expect(outcome(above('# cxpd-ignore duties-total-100: x', broken))).toEqual(none);
  });

  test('in a draft that only has to be readable', () => {
    const retired = badDraft.replace('cxpd: 1', 'cxpd: 1\nstatus: retired');
    expect(outcome(above('# cxpd-ignore nothing at all', retired))).toEqual(none);
  });
});

test('findings about reading always stand', () => {
  const draft = `${smallDraft}# cxpd-ignore unknown-key: ours\nourKey: x\n`;
  expect(outcome(draft)).toEqual({
    found: ['suppression-unknown 14 warning', 'unknown-key 15 error'],
    suppressed: 0,
  });
});

describe('rules about the whole folder', () => {
  const folderRules = ['number-unique', 'near-copy'];
  const draft = smallDraft.replace(
    '  grade: 13\n',
    '  grade: 13\n  # cxpd-ignore number-unique: a copy for training\n  number: "77"\n',
  );
  const check = (text: string) => withExcerpts(checkText(text, { folderRules }).report);
  const finding = (line: number): Diagnostic => ({
    rule: 'number-unique',
    severity: 'error',
    message: 'Twice.',
    path: [],
    range: { line, column: 3, endLine: line, endColumn: 5 },
    related: [],
  });
  const report = check(draft);
  const withFinding = (line: number) => ({
    ...report,
    diagnostics: [...report.diagnostics, finding(line)],
  });
  const rulesOf = (file: typeof report) => file.diagnostics.map(({ rule }) => rule);

  test('may be suppressed, which waits until they have run', () => {
    expect(rulesOf(report)).not.toContain('suppression-unused');
    const left = applyFolderSuppressions(withFinding(8), new Set(folderRules));
    expect(left).toEqual({ ...report, suppressed: 1, folderSuppressions: undefined });
  });

  test('have their unused suppressions told when they ran, with the lines around', () => {
    const left = applyFolderSuppressions(withFinding(9), new Set(folderRules));
    expect(rulesOf(left)).toEqual(expect.arrayContaining(['number-unique', 'suppression-unused']));
    const unused = left.diagnostics.find(({ rule }) => rule === 'suppression-unused');
    expect(unused?.excerpt?.lines[1]).toContain('# cxpd-ignore number-unique');
    const { folderSuppressions: _, ...same } = report;
    expect(applyFolderSuppressions(report, new Set())).toEqual(same);
  });

  test('are unknown where there are none', () => {
    expect(outcome(draft).found).toEqual(['suppression-unknown 7 warning']);
  });
});
