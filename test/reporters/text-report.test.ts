import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileReport, reportOf, withExcerpts } from '../../src/diagnostics/report.ts';
import { renderTextReport } from '../../src/reporters/text-report.ts';
import { hostileReport } from './report-samples.ts';

const files: readonly FileReport[] = [
  {
    file: 'pds/a.yaml',
    stage: 'draft',
    text: 'cxpd: 1\nduties:\n  - percent: 90\n',
    diagnostics: [
      {
        rule: 'duties-total-100',
        severity: 'error',
        message: 'Unexpected total of 90 percent, expected 100.',
        path: ['duties'],
        range: { line: 2, column: 1, endLine: 4, endColumn: 1 },
        source: 'OPM',
        fix: 'Give 10 percent more to the duties.',
        related: [
          { message: 'The first duty.', range: { line: 3, column: 5, endLine: 3, endColumn: 12 } },
          { message: 'MD-01 in the library x', file: 'lib/x.yaml' },
        ],
      },
    ],
    rulesNotRun: [
      { rule: 'factor-level', because: 'factors' },
      { rule: 'grade-points', because: 'factors' },
      { rule: 'pwp-period', because: 'performancePlan' },
    ],
    skipped: ['The rules for grades do not apply: there is no grade.'],
  },
  { file: 'pds/b.yaml', stage: 'draft', diagnostics: [], rulesNotRun: [], skipped: [] },
];

function render(shown: readonly FileReport[], options = {}): string {
  return [...renderTextReport(reportOf(shown, 1), options)].join('');
}

test('a text report shows findings with lines and fix, then what did not run, then totals', () => {
  expect(
    render(files),
  ).toBe(`pds/a.yaml:2:1  error  Unexpected total of 90 percent, expected 100.  duties-total-100
    1 | cxpd: 1
  > 2 | duties:
      | ^^^^^^^
    3 |   - percent: 90
  Fix: Give 10 percent more to the duties.
  See: pds/a.yaml:3:5  The first duty.
  See: lib/x.yaml  MD-01 in the library x

pds/a.yaml: not run, because factors could not be read: factor-level, grade-points
pds/a.yaml: not run, because performancePlan could not be read: pwp-period
pds/a.yaml: The rules for grades do not apply: there is no grade.

2 drafts checked, 1 file skipped: 1 error, 0 warnings, 0 infos; 3 rules not run.
`);
});

test('files that drafts are checked with are no drafts', () => {
  const beside = files.map((file) => ({ ...file, support: true as const, diagnostics: [] }));
  expect(render(beside)).toContain('0 drafts checked');
});

test('frames keep to the width of the terminal', () => {
  const [first] = files;
  if (first === undefined) throw new Error('There is a file.');
  const long = { ...first, text: `x\n${'duties and more '.repeat(40)}\n` };
  const framed = render([long], { width: 60 })
    .split('\n')
    .filter((line) => line.includes(' | '));
  expect(framed.length).toBeGreaterThan(0);
  expect(Math.max(...framed.map((line) => line.length))).toBeLessThanOrEqual(60);
});

test('a report without the texts is the same as with them', () => {
  expect(render(files.map((file) => withExcerpts(file)))).toBe(render(files));
});

test('whatever a report holds, no line is a command of a build server', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = [...renderTextReport(report)].join('');
      expect(text).not.toMatch(/^\s*::|##\[|##vso\[|[\u001b\u202e\u2028\r]/m);
    }),
  );
});
