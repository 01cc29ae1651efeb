import { expect, test } from 'vitest';
import { renderJsonReport } from '../../src/reporters/json-report.ts';
import { toJson } from '../../src/reporters/to-json.ts';

test('a JSON report has one result a file, and leaves out what a finding does not have', () => {
  const range = { line: 1, column: 2, endLine: 1, endColumn: 5 };
  const text = renderJsonReport({
    version: 1,
    stage: 'draft',
    skipped: 2,
    files: [
      {
        file: 'a.yaml',
        stage: 'draft',
        text: 'secret',
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
  });
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
          },
        ],
        rulesNotRun: [{ rule: 'duties-count', because: 'duties' }],
        skipped: ['No grade.'],
      },
    ],
  });
});

test('JSON holds no sign that a terminal obeys, and says the same', () => {
  const value = { text: 'a\u001b\u007f\u0085\u202e\u2028\ufeff\ud800é“' };
  const text = toJson(value);
  expect(text).not.toMatch(/[\u001b\u007f-\u009f\u2028-\u202e\ufeff\ud800]/);
  expect(text).toContain('é“');
  expect(JSON.parse(text)).toEqual(value);
});
