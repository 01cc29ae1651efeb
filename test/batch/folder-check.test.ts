import { describe, expect, test } from 'vitest';
import { createFolderCheck } from '../../src/batch/folder-check.ts';
import { folderRules } from '../../src/batch/folder-rules.ts';
import { createExcerpter } from '../../src/diagnostics/excerpt.ts';
import { takeFolderFacts } from '../../src/batch/take-folder-facts.ts';
import { builtin } from '../../src/builtin.ts';
import { type CheckSetup, checkDraft } from '../../src/check-draft.ts';
import type { FileReport } from '../../src/diagnostics/report.ts';

/** What sets one draft of a test apart from others. */
interface Written {
  readonly file: string;
  readonly title?: string;
  readonly grade?: number;
  readonly number?: string;
  readonly status?: string;
  readonly duty?: string;
  readonly level?: string;
  readonly settings?: CheckSetup['settings'];
}

const duty =
  'Plans and leads studies of how students and borrowers choose, use and repay federal aid, and synthesizes the findings ' +
  'into journey maps that program offices can act on. Designs content and service prototypes, tests them with students ' +
  'and counselors, and improves them until customers can finish the task without help from anybody.';

function write({ title = 'Customer Experience Strategist', grade = 13, ...draft }: Written): string {
  return `cxpd: 1
status: ${draft.status ?? 'draft'}
position:
  title: ${title}
  payPlan: GS
  series: "0301"
  grade: ${grade}
${draft.number === undefined ? '' : `  number: "${draft.number}"\n`}organization:
  agency: Department of Education
duties:
  - title: Research
    percent: 100
    tasks:
      - ${draft.duty ?? duty}
${draft.level === undefined ? '' : `factors:\n  knowledge:\n    level: ${draft.level}\n    text: Knowledge.\n`}`;
}

/** The findings of the rules about a folder, as `file line rule severity`, from facts that went through JSON. */
function check(drafts: readonly Written[]): { told: string[]; reports: FileReport[] } {
  const folder = createFolderCheck(builtin.standards, drafts.length);
  const own = new Set(folderRules.map((rule) => rule.id));
  const checked = drafts.map((draft, index): FileReport => {
    const setup = { ...builtin, settings: draft.settings ?? {}, today: '2026-11-21' };
    const one = checkDraft(draft.file, new TextEncoder().encode(write(draft)), setup);
    const facts = takeFolderFacts(one, setup, createExcerpter(one.source?.text ?? ''));
    if (facts === undefined) return one.report;
    folder.add(index, draft.file, JSON.parse(JSON.stringify(facts)));
    return { ...one.report, facts };
  });
  const finish = folder.finish();
  const reports = checked.map((report, index) => finish.put(report, index));
  const told = reports.flatMap((report) =>
    report.diagnostics
      .filter((found) => own.has(found.rule))
      .map((found) => `${report.file} ${found.range.line} ${found.rule} ${found.severity}`),
  );
  return { told, reports };
}

describe('number-unique', () => {
  test('a number that an earlier draft has is an error at the number', () => {
    const { told, reports } = check([
      { file: 'a.yaml', number: 'CX-1042', duty: 'Leads.' },
      { file: 'b.yaml', number: 'CX-1043', duty: 'Leads.' },
      { file: 'c.yaml', number: ' cx 1042', duty: 'Leads.' },
    ]);
    expect(told).toEqual(['c.yaml 8 number-unique error']);
    const found = reports[2]?.diagnostics.find((one) => one.rule === 'number-unique');
    expect(found?.message).toContain('a.yaml');
    expect(found?.path).toEqual(['position', 'number']);
    expect(found?.excerpt?.lines.join()).toContain('cx 1042');
  });

  test('a retired draft keeps its number', () => {
    const drafts = [
      { file: 'a.yaml', number: '1' },
      { file: 'b.yaml', number: '1', status: 'retired' },
    ];
    expect(check(drafts).told).toEqual([]);
  });

  test('a draft alone, and drafts without a number, have nothing to be told', () => {
    expect(check([{ file: 'a.yaml', number: '1' }]).told).toEqual([]);
    expect(check([{ file: 'a.yaml' }, { file: 'b.yaml' }]).told).toEqual([]);
  });
});

describe('near-copy', () => {
  const changed = duty.replace('federal aid', 'grants').replace('anybody', 'a counselor');

  test('nearly the same duties under another grade, title or level are a warning at the duties', () => {
    expect(check([{ file: 'a.yaml' }, { file: 'b.yaml', grade: 14, duty: changed }]).told).toEqual([
      'b.yaml 10 near-copy warning',
    ]);
    expect(check([{ file: 'a.yaml' }, { file: 'b.yaml', title: 'Service Designer' }]).told).toEqual([
      'b.yaml 10 near-copy warning',
    ]);
    const levels = [
      { file: 'a.yaml', level: '1-7' },
      { file: 'b.yaml', level: '1-8' },
    ];
    expect(check(levels).told).toEqual(['b.yaml 10 near-copy warning']);
  });

  test('the same duties under the same title, grade and levels are one position twice, and other work is no copy', () => {
    expect(check([{ file: 'a.yaml' }, { file: 'b.yaml' }]).told).toEqual([]);
    const other = duty.split(' ').reverse().join(' ');
    expect(check([{ file: 'a.yaml' }, { file: 'b.yaml', grade: 14, duty: other }]).told).toEqual([]);
  });

  test('duties of a few words are not compared', () => {
    expect(
      check([
        { file: 'a.yaml', duty: 'Leads.' },
        { file: 'b.yaml', grade: 14, duty: 'Leads.' },
      ]).told,
    ).toEqual([]);
  });

  test('says how much is the same, and what differs', () => {
    const { reports } = check([{ file: 'a.yaml' }, { file: 'b.yaml', grade: 14 }]);
    const found = reports[1]?.diagnostics.find((one) => one.rule === 'near-copy');
    expect(found?.message).toContain(
      'a.yaml (about 100 percent of the phrases), which is GS-0301-13 and not GS-0301-14',
    );
    expect(found?.related).toEqual([{ file: 'a.yaml', message: expect.any(String) }]);
  });
});

describe('same-title-different-text', () => {
  test('several wordings of one title and grade are told once, at the first', () => {
    const { told, reports } = check([
      { file: 'a.yaml', duty: 'Leads studies.' },
      { file: 'b.yaml', duty: 'Leads studies!', title: 'customer experience strategist' },
      { file: 'c.yaml', duty: 'Leads research.' },
      { file: 'd.yaml', duty: 'Leads tests.' },
      { file: 'e.yaml', duty: 'Leads nothing.', grade: 12 },
    ]);
    expect(told).toEqual(['a.yaml 4 same-title-different-text info']);
    const found = reports[0]?.diagnostics.find((one) => one.rule === 'same-title-different-text');
    expect(found?.message).toContain('3 wordings');
    expect(found?.message).toContain('in 4 drafts');
    expect(found?.message).toContain('c.yaml, d.yaml');
  });
});

test('settings change or switch off a rule for the draft that they hold for', () => {
  const drafts = (setting: 'off' | 'info') => [
    { file: 'a.yaml', number: '1', duty: 'Leads.' },
    { file: 'b.yaml', number: '1', duty: 'Leads.', settings: { 'number-unique': setting } as const },
    { file: 'c.yaml', number: '1', duty: 'Leads.' },
  ];
  expect(check(drafts('off')).told).toEqual(['c.yaml 8 number-unique error']);
  expect(check(drafts('info')).told).toEqual(['b.yaml 8 number-unique info', 'c.yaml 8 number-unique error']);
});

test('a draft with a broken part still has its number', () => {
  const broken = { file: 'b.yaml', number: '1', duty: 'Leads.\n    supports:\n      a: 1' };
  expect(check([{ file: 'a.yaml', number: '1' }, broken]).told).toEqual(['b.yaml 8 number-unique error']);
});

test('every rule has a reason, examples and a source', () => {
  for (const { explain, bad, good, source, summary } of folderRules) {
    expect(explain.length).toBeGreaterThan(60);
    for (const text of [bad, good, source, summary]) expect(text).toMatch(/\S/);
  }
});
