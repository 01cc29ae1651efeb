import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftRules } from '../../src/cli/rule-parts.ts';
import { type Report, reportOf } from '../../src/diagnostics/report.ts';
import { renderJunitReport } from '../../src/reporters/junit-report.ts';
import { type Element, expectJunit, xmlElements } from './check-junit.ts';
import { fileReport, finding, fullReport, hostileReport, joined } from './report-samples.ts';

const rules = ['duties-total-100', 'duties-count', 'duty-vague', 'factor-level', 'grade-points', 'shall'];

function render(report: Report, failOn: 'error' | 'warning' = 'error'): string {
  const rulesAt = (stage: string): string[] => (stage === 'draft' ? rules : []);
  return joined(
    renderJunitReport(report, {
      failOn,
      rulesAt,
      isReading: draftRules.isReading,
      folderRules: ['number-unique'],
    }),
  );
}

function named(elements: readonly Element[], name: string): Element[] {
  return elements.filter((one) => one.name === name);
}

test('a report has a suite for each file, with a case for each rule that ran or should have', async () => {
  const xml = render(fullReport);
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="cxpd" tests="14" failures="2" errors="0">
      <testsuite name="cxpd.config.yaml" tests="1" failures="1" errors="0" skipped="0">
        <testcase name="config-rule" classname="cxpd_config">
          <failure message="cxpd.config.yaml:2:1  Unexpected rule &quot;x&quot;." type="error">cxpd.config.yaml:2:1  error  Unexpected rule &quot;x&quot;.  config-rule
        1 | rules:
      &gt; 2 |   x: off
          | ^^^^^^</failure>
        </testcase>
      </testsuite>
      <testsuite name="pds/a.yaml" tests="6" failures="1" errors="0" skipped="2">
        <testcase name="reading" classname="pds.a"/>
        <testcase name="duties-total-100" classname="pds.a">
          <failure message="pds/a.yaml:2:1  Unexpected total of 90 percent, expected 100." type="error">pds/a.yaml:2:1  error  Unexpected total of 90 percent, expected 100.  duties-total-100
        1 | cxpd: 1
      &gt; 2 | duties:
          | ^^^^^^
        3 |   - percent: 90
      Fix: Give 10 percent more to the duties.
      See: pds/a.yaml:3:5  The first duty.
      See: lib/x.yaml  MD-01 in the library x</failure>
        </testcase>
        <testcase name="duties-count" classname="pds.a">
          <system-out>pds/a.yaml:2:1  warning  Unexpected one duty.  duties-count
        1 | cxpd: 1
      &gt; 2 | duties:
          | ^^^^^^
        3 |   - percent: 90</system-out>
        </testcase>
        <testcase name="duty-vague" classname="pds.a">
          <system-out>pds/a.yaml:2:1  info  Unexpected &quot;assists&quot;.  duty-vague
        1 | cxpd: 1
      &gt; 2 | duties:
          | ^^^^^^
        3 |   - percent: 90</system-out>
        </testcase>
        <testcase name="factor-level" classname="pds.a">
          <skipped>Not run, because factors could not be read.</skipped>
        </testcase>
        <testcase name="grade-points" classname="pds.a">
          <skipped>Not run, because factors could not be read.</skipped>
        </testcase>
        <system-out>pds/a.yaml: The rules for grades do not apply: there is no grade.</system-out>
      </testsuite>
      <testsuite name="pds/b.yaml" tests="7" failures="0" errors="0" skipped="0">
        <testcase name="reading" classname="pds.b"/>
        <testcase name="duties-total-100" classname="pds.b"/>
        <testcase name="duties-count" classname="pds.b"/>
        <testcase name="duty-vague" classname="pds.b"/>
        <testcase name="factor-level" classname="pds.b"/>
        <testcase name="grade-points" classname="pds.b"/>
        <testcase name="shall" classname="pds.b"/>
      </testsuite>
    </testsuites>
    "
  `);
  await expectJunit(xml);
});

test('findings below the failing severity are output of a case that passes', () => {
  const strict = named(xmlElements(render(fullReport, 'warning')), 'failure');
  expect(strict.map(({ attributes }) => attributes.type)).toEqual(['error', 'error', 'warning']);
});

test('a case with several findings has one failure, which names the gravest and shows all', () => {
  const found = [
    finding({ severity: 'info', message: 'A hint.' }),
    finding({ message: 'A mistake.' }),
    finding({ severity: 'warning', message: 'A doubt.' }),
  ];
  const [failure, ...more] = named(
    xmlElements(render(reportOf([fileReport({ diagnostics: found })]))),
    'failure',
  );
  expect(more).toEqual([]);
  expect(failure?.attributes).toEqual({
    message: 'pds/a.yaml:2:1  A mistake. (and 2 findings more)',
    type: 'error',
  });
  for (const { message } of found) expect(failure?.text).toContain(message);
});

test('a file that cannot be read has its finding as the only case', () => {
  const diagnostics = [finding({ rule: 'yaml-syntax' })];
  const xml = render(reportOf([fileReport({ stage: 'reading', diagnostics })]));
  expect(named(xmlElements(xml), 'testcase').map(({ attributes }) => attributes.name)).toEqual([
    'yaml-syntax',
  ]);
});

test('names of classes are cut at folders, not at dots', () => {
  const classOf = (file: string): string | undefined =>
    named(xmlElements(render(reportOf([fileReport({ file })]))), 'testcase')[0]?.attributes.classname;
  expect(classOf('pds/2026/a.yaml')).toBe('pds.2026.a');
  expect(classOf('../v1.2/a.yml')).toBe('__.v1_2.a_yml');
  expect(classOf('/tmp/a.yaml')).toBe('tmp.a');
});

test('whatever a report holds, the file is valid and its numbers are right', async () => {
  const reports: string[] = [];
  fc.assert(
    fc.property(hostileReport, (report) => {
      const xml = render(report);
      reports.push(xml);
      const elements = xmlElements(xml);
      const [all] = elements;
      expect(all?.attributes.tests).toBe(String(named(elements, 'testcase').length));
      expect(all?.attributes.failures).toBe(String(named(elements, 'failure').length));
      expect(named(elements, 'testsuite')).toHaveLength(report.summary.files);
      const sum = (name: string): number =>
        named(elements, 'testsuite').reduce((total, { attributes }) => total + Number(attributes[name]), 0);
      expect(sum('tests')).toBe(named(elements, 'testcase').length);
      expect(sum('failures')).toBe(named(elements, 'failure').length);
      expect(sum('skipped')).toBe(named(elements, 'skipped').length);
      expect(xml).not.toMatch(/^\s*::|##\[|##vso\[/m);
    }),
    { numRuns: 100 },
  );
  await expectJunit(...reports);
});
