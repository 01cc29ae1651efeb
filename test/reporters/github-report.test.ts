import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../src/diagnostics/visible.ts';
import { type Report, reportOf } from '../../src/diagnostics/report.ts';
import { renderGithubAnnotations } from '../../src/reporters/github-report.ts';
import { fileReport, finding, fullReport, hostileReport, joined, placeOf } from './report-samples.ts';

function render(report: Report): string {
  return joined(renderGithubAnnotations(report, { placeOf }));
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads a line of a log as GitHub's runner does: what it takes for a command, or null. */
function readCommand(line: string): Command | null {
  const found = /^\s*::(\w[\w-]*)(?: (.*?))?::(.*)$/s.exec(line);
  if (found === null) return null;
  const [, name = '', list = '', data = ''] = found;
  const decoded = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = list
    .split(',')
    .filter((one) => one !== '')
    .map((one): [string, string] => [
      one.slice(0, one.indexOf('=')),
      decoded(one.slice(one.indexOf('=') + 1)),
    ]);
  return { name, properties: Object.fromEntries(properties), data: decoded(data) };
}

function commands(text: string): Command[] {
  return text
    .split('\n')
    .map(readCommand)
    .filter((one) => one !== null);
}

test('each finding is a command of its severity, with place, rule and fix', () => {
  expect(render(fullReport)).toBe(
    [
      '::error file=cxpd.config.yaml,line=2,endLine=2,col=1,endColumn=6,title=config-rule::Unexpected rule "x".',
      '::error file=pds/a.yaml,line=2,endLine=2,col=1,endColumn=6,title=duties-total-100::Unexpected total of 90 percent, expected 100.%0AFix: Give 10 percent more to the duties.',
      '::warning file=pds/a.yaml,line=2,endLine=2,col=1,endColumn=6,title=duties-count::Unexpected one duty.',
      '::notice file=pds/a.yaml,line=2,endLine=2,col=1,endColumn=6,title=duty-vague::Unexpected "assists".',
      '',
    ].join('\n'),
  );
});

test('a place of several lines has no columns and ends on its last line', () => {
  const range = { line: 2, column: 3, endLine: 5, endColumn: 1 };
  expect(render(reportOf([fileReport({ diagnostics: [finding({ range })] })]))).toContain(
    ',line=2,endLine=4,title=',
  );
});

test('a file that GitHub does not have is named in the message', () => {
  expect(render(reportOf([fileReport({ file: '<stdin>', diagnostics: [finding()] })]))).toMatch(
    /^::error title=duties-total-100::<stdin>:2:1 {2}Unexpected/,
  );
});

test('signs that commands are made of are escaped', () => {
  const diagnostics = [finding({ message: '50% off\r\n::error::x', fix: 'a%0Ab' })];
  const [command, ...more] = commands(
    render(reportOf([fileReport({ file: 'a:1,line=2.yaml', diagnostics })])),
  );
  expect(more).toEqual([]);
  expect(command?.properties).toMatchObject({ file: 'a:1,line=2.yaml', line: '2' });
  expect(command?.data).toBe('50% off␍␊::error::x\nFix: a%0Ab');
});

test('ten of a kind are shown, and a notice says how many more', () => {
  const many = [
    ...Array.from({ length: 12 }, () => finding()),
    ...Array.from({ length: 10 }, () => finding({ severity: 'warning' })),
    ...Array.from({ length: 10 }, () => finding({ severity: 'info' })),
  ];
  const shown = commands(render(reportOf([fileReport({ diagnostics: many })])));
  const names = shown.map(({ name }) => name);
  for (const name of ['error', 'warning', 'notice']) {
    expect(names.filter((one) => one === name)).toHaveLength(10);
  }
  expect(shown.at(-1)?.data).toContain('2 more errors, 1 more info stand');
  expect(render(reportOf([fileReport({ diagnostics: many.slice(2) })]))).not.toContain('more');
});

test('whatever a report holds, there is one command for each finding, with its own place', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const found = [...report.files()].flatMap((file) => file.diagnostics.map((one) => ({ file, one })));
      const lines = render(report).split('\n').slice(0, -1);
      expect(lines).toHaveLength(found.length);
      for (const [index, { file, one }] of found.entries()) {
        const command = readCommand(lines[index] ?? '');
        expect(command?.properties.title).toBe(one.rule);
        expect(command?.data).toContain(visible(one.message));
        expect(Object.keys(command?.properties ?? {})).toHaveLength(
          file.file === '<stdin>' ? 1 : one.range.line === one.range.endLine ? 6 : 4,
        );
        if (file.file !== '<stdin>') expect(command?.properties.file).toBe(visible(file.file));
      }
    }),
  );
});
