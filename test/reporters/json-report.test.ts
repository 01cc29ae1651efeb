import { expect, test } from 'vitest';
import { reportOf } from '../../src/diagnostics/report.ts';
import { renderJsonReport } from '../../src/reporters/json-report.ts';
import { toJson } from '../../src/reporters/to-json.ts';

test('a JSON report has one result a file, and leaves out what a finding does not have', () => {
  const range = { line: 1, column: 2, endLine: 1, endColumn: 5 };
  const report = reportOf(
    [
      {
        file: 'a.yaml',
        stage: 'draft',
        text: 'a: 1\nduties: x\nb: secret',
        diagnostics: [
          {
            rule: 'unknown-key',
            severity: 'error',
            message: 'Unexpected key.',
            path: ['duties', 0, 'x'],
            range,
            related: [{ message: 'There.', range }],
          },
        ],
        rulesNotRun: [{ rule: 'duties-count', because: 'duties' }],
        skipped: ['No grade.'],
      },
    ],
    2,
  );
  const text = [...renderJsonReport(report)].join('');
  expect(JSON.parse(text)).toEqual({
    version: 1,
    stage: 'draft',
    summary: { files: 1, skipped: 2, errors: 1, warnings: 0, infos: 0, rulesNotRun: 1 },
    results: [
      {
        file: 'a.yaml',
        stage: 'draft',
        diagnostics: [
          {
            rule: 'unknown-key',
            severity: 'error',
            message: 'Unexpected key.',
            path: ['duties', 0, 'x'],
            ...range,
            related: [{ message: 'There.', ...range }],
            excerpt: { firstLine: 1, offset: 0, lines: ['a: 1', 'duties: x'] },
          },
        ],
        rulesNotRun: [{ rule: 'duties-count', because: 'duties' }],
        skipped: ['No grade.'],
      },
    ],
  });
});

test('a JSON report in pieces is the JSON of the whole, indented', () => {
  const file = { stage: 'draft', diagnostics: [], rulesNotRun: [], skipped: [] };
  for (const names of [[], ['a'], ['a', 'b']]) {
    const pieces = [...renderJsonReport(reportOf(names.map((name) => ({ ...file, file: name }))))];
    expect(pieces.join('')).toBe(toJson(JSON.parse(pieces.join(''))));
    expect(pieces).toHaveLength(names.length + 2);
  }
});

test('JSON holds no sign that a terminal obeys, and says the same', () => {
  const value = { text: 'a\u001b\u007f\u0085\u202e\u2028\ufeff\ud800é“' };
  const text = toJson(value);
  expect(text).not.toMatch(/[\u001b\u007f-\u009f\u2028-\u202e\ufeff\ud800]/);
  expect(text).toContain('é“');
  expect(JSON.parse(text)).toEqual(value);
});

test('JSON holds no command of a build server, and says the same', () => {
  const value = { text: '##[error]x ##vso[task.complete] ## 1' };
  const text = toJson(value);
  expect(text).not.toMatch(/##\[|##vso\[/);
  expect(JSON.parse(text)).toEqual(value);
});
