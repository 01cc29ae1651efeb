import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleParts } from '../../src/cli/rule-parts.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type FileReport, type Report, reportOf, withExcerpts } from '../../src/diagnostics/report.ts';
import { renderSarifReport } from '../../src/reporters/sarif-report.ts';
import { readSarif, type SarifLog } from './check-sarif.ts';
import { fileReport, finding, fullReport, hostileReport, joined, placeOf } from './report-samples.ts';

const parts = ruleParts();

function render(report: Report, described = parts): string {
  return joined(renderSarifReport(report, { version: '1.2.3', parts: described, placeOf }));
}

function read(report: Report): SarifLog['runs'][0] {
  return readSarif(render(report)).runs[0];
}

function resultsOf(...files: FileReport[]): SarifLog['runs'][0]['results'] {
  return read(reportOf(files)).results;
}

function uriOf(file: string): { uri: string; uriBaseId?: string } {
  const [result] = resultsOf(fileReport({ file, diagnostics: [finding()] }));
  if (result === undefined) throw new Error('There is one result.');
  return result.locations[0].physicalLocation.artifactLocation;
}

function fingerprints(file: FileReport): (string | undefined)[] {
  return resultsOf(file).map((one) => one.partialFingerprints['cxpdFinding/v1']);
}

describe('results', () => {
  test('have rule, level, message with fix, place and related places', () => {
    const { results, tool } = read(fullReport);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['config-rule', 'error'],
      ['duties-total-100', 'error'],
      ['duties-count', 'warning'],
      ['duty-vague', 'note'],
    ]);
    expect(results[1]).toMatchObject({
      message: {
        text: 'Unexpected total of 90 percent, expected 100.\nFix: Give 10 percent more to the duties.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'pds/a.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 7 },
          },
        },
      ],
      relatedLocations: [
        { physicalLocation: { artifactLocation: { uri: 'pds/a.yaml' }, region: { startLine: 3 } } },
        { message: { text: 'MD-01 in the library x' } },
      ],
    });
    expect(tool.driver.rules[results[1]?.ruleIndex ?? 0]?.id).toBe('duties-total-100');
    expect(results[0]).not.toHaveProperty('ruleIndex');
  });

  test('say what did not run or does not apply in notes', () => {
    const [{ toolExecutionNotifications: notes }] = read(fullReport).invocations;
    expect(notes.map(({ descriptor, message }) => [descriptor.id, message.text])).toEqual([
      ['rules-not-run', 'Not run, because factors could not be read: factor-level, grade-points'],
      ['part-skipped', 'The rules for grades do not apply: there is no grade.'],
    ]);
  });

  test('lie where lines and columns can be, whatever the finding says', () => {
    const range = { line: 0, column: -1, endLine: 0, endColumn: 0 };
    const [result] = resultsOf(fileReport({ diagnostics: [finding({ range })] }));
    expect(result?.locations[0].physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 1,
    });
  });

  test('beyond what GitHub takes are the gravest, and the rest is counted', () => {
    const many = Array.from({ length: 25_010 }, (_, index) =>
      finding({ severity: index < 10 ? 'info' : index < 20 ? 'error' : 'warning', message: `${index}` }),
    );
    const { results, invocations } = JSON.parse(render(reportOf([fileReport({ diagnostics: many })])))
      .runs[0];
    expect(results).toHaveLength(25_000);
    expect(results.slice(0, 10).every((one: { level: string }) => one.level === 'error')).toBe(true);
    expect(results.some((one: { level: string }) => one.level === 'note')).toBe(false);
    expect(invocations[0].toolExecutionNotifications[0]?.message.text).toContain('10 findings more');
  });
});

describe('rules', () => {
  test('are all described, within the limits of GitHub', () => {
    const { rules } = read(reportOf([])).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(parts.flatMap((part) => part.rules.map(({ id }) => id)));
    for (const rule of rules) {
      expect(rule.shortDescription.text.length, rule.id).toBeLessThanOrEqual(1024);
      expect(rule.fullDescription.text.length, rule.id).toBeLessThanOrEqual(1024);
      expect(rule.help.markdown, rule.id).toContain(rule.fullDescription.text);
      expect(rule.properties.tags.length, rule.id).toBeLessThanOrEqual(10);
      expect(['error', 'warning', 'note'], rule.id).toContain(rule.defaultConfiguration.level);
    }
    expect(rules.find(({ id }) => id === 'yaml-syntax')?.defaultConfiguration.level).toBe('error');
  });
});

describe('addresses', () => {
  test('are relative, with slashes, and percent-encoded', () => {
    expect(uriOf('pds/PD (1) é #2 50%.yaml').uri).toBe('pds/PD%20(1)%20%C3%A9%20%232%2050%25.yaml');
    expect(uriOf('a:b?.yaml').uri).toBe('a%3Ab%3F.yaml');
    expect(uriOf('a\ud800b\n.yaml').uri).toBe('a%EF%BF%BDb%0A.yaml');
  });

  test('outside of the root are whole, and standard input has its name', () => {
    expect(uriOf('/tmp/x y.yaml')).toEqual({ uri: 'file:///tmp/x%20y.yaml' });
    expect(uriOf('<stdin>')).toEqual({ uri: '%3Cstdin%3E' });
  });

  test('of Windows keep their drive or their server', () => {
    const at = (path: string): string => {
      const options = { version: '1', parts, placeOf: () => ({ kind: 'elsewhere', path }) as const };
      const report = reportOf([fileReport({ diagnostics: [finding()] })]);
      const [result] = readSarif(joined(renderSarifReport(report, options))).runs[0].results;
      return result?.locations[0].physicalLocation.artifactLocation.uri ?? '';
    };
    expect(at('C:/Users/a b/x.yaml')).toBe('file:///C:/Users/a%20b/x.yaml');
    expect(at('//server/pds/x.yaml')).toBe('file://server/pds/x.yaml');
  });
});

describe('fingerprints', () => {
  const text = 'duties:\n  - title: one\n    percent: 90\n  - title: two\n    percent: 90\n';
  const at = (line: number, some: Partial<Diagnostic> = {}): Diagnostic =>
    finding({ range: { line, column: 5, endLine: line, endColumn: 12 }, ...some });

  test('stay when lines come before, items move and numbers in the sentence change', () => {
    const before = fileReport({
      text,
      diagnostics: [at(2, { path: ['duties', 0, 'title'], message: 'Unexpected word in duty 1.' })],
    });
    const after = fileReport({
      text: `# a comment\n${text.replace('  - title: one', '    - title: one')}`,
      diagnostics: [at(3, { path: ['duties', 4, 'title'], message: 'Unexpected word in duty 5.' })],
    });
    expect(fingerprints(after)).toEqual(fingerprints(before));
    expect(fingerprints(before)[0]).toMatch(/^[0-9a-f]{32}$/);
    const other = fileReport({ ...before, text: text.replace('one', 'three') });
    expect(fingerprints(other)).not.toEqual(fingerprints(before));
  });

  test('of equal findings differ, also on equal lines', () => {
    const twice = fingerprints(fileReport({ text, diagnostics: [at(3), at(5), at(5)] }));
    expect(new Set(twice).size).toBe(3);
  });

  test('are the same with the text and with excerpts of it', () => {
    const file = fileReport({ text, diagnostics: [at(2), at(3)] });
    expect(fingerprints(withExcerpts(file))).toEqual(fingerprints(file));
  });
});

test('a message makes no link and fills no place of SARIF', () => {
  const message = 'Unexpected [this](https://a.example) and {0}.';
  const [result] = resultsOf(fileReport({ diagnostics: [finding({ message })] }));
  expect(result?.message.text).toBe('Unexpected [this] (https://a.example) and {{0}}.');
});

test('whatever a report holds, the log is valid and has every finding', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = render(report, []);
      const { results } = readSarif(text).runs[0];
      const { errors, warnings, infos } = report.summary;
      expect(results).toHaveLength(errors + warnings + infos);
      expect(text).not.toMatch(/[\u001b\u202e\u2028]|##\[|##vso/);
      for (const { message } of results) expect(message.text).not.toMatch(/\]\(|\p{Surrogate}/u);
    }),
    { numRuns: 50 },
  );
});
