import { expect, test } from 'vitest';
import { assembleReport, type ReportParts } from '../../src/batch/assemble-report.ts';
import { createSpool, type Spool } from '../../src/batch/spool.ts';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import type { FileReport } from '../../src/diagnostics/report.ts';
import { memoryIo } from '../cli/memory-io.ts';

function finding(severity: Severity): Diagnostic {
  const range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { rule: 'duties-count', severity, message: 'x', path: [], range, related: [] };
}

function report(file: string, ...found: Severity[]): FileReport {
  return { file, stage: 'draft', diagnostics: found.map(finding), rulesNotRun: [], skipped: [] };
}

function spoolOf(...reports: FileReport[]): Spool {
  const spool = createSpool(memoryIo().openScratch);
  for (const one of reports) spool.add(one);
  return spool;
}

async function assemble(parts: Partial<ReportParts>) {
  const whole = { spool: spoolOf(), support: [], skipped: 0, ...parts };
  const assembled = await assembleReport(whole);
  return { ...assembled, names: [...assembled.files()].map(({ file }) => file) };
}

test('files stand in the order of their names, whatever the order they were checked in', async () => {
  const spool = spoolOf(report('b.yaml'), report('a/z.yaml'), report('B.yaml'), report('ä.yaml'));
  expect((await assemble({ spool })).names).toEqual(['B.yaml', 'a/z.yaml', 'b.yaml', 'ä.yaml']);
});

test('what drafts are checked with comes first and is no draft', async () => {
  const support = [{ ...report('cxpd.config.yaml', 'error'), support: true as const }];
  const { names, summary } = await assemble({
    spool: spoolOf(report('a.yaml', 'info')),
    support,
    skipped: 3,
  });
  expect(names).toEqual(['cxpd.config.yaml', 'a.yaml']);
  expect(summary).toMatchObject({
    files: 2,
    drafts: 1,
    skipped: 3,
    errors: 1,
    warnings: 0,
    infos: 1,
    rulesNotRun: 0,
  });
});

test('finishing steps change what is counted and what is read, each time', async () => {
  const spool = spoolOf(report('a.yaml', 'error', 'info'), report('b.yaml', 'warning'));
  const withoutErrors = (file: FileReport): FileReport => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => severity !== 'error'),
  });
  const withOneMore = (file: FileReport): FileReport => ({
    ...file,
    diagnostics: [...file.diagnostics, finding('error')],
  });
  const { summary, files } = await assemble({ spool, finish: [withoutErrors, withOneMore] });
  expect(summary).toMatchObject({ errors: 2, warnings: 1, infos: 1 });
  expect([...files()]).toEqual([...files()]);
  expect([...files()].map(({ diagnostics }) => diagnostics.length)).toEqual([2, 2]);
});

test('reports can be added once every file went through the steps', async () => {
  const seen: string[] = [];
  const finish = [
    (file: FileReport): FileReport => {
      seen.push(file.file);
      return file;
    },
  ];
  const afterwards = () => [{ ...report(`after ${seen.length}`, 'info'), support: true as const }];
  const { names, summary } = await assemble({ spool: spoolOf(report('a'), report('b')), finish, afterwards });
  expect(names).toEqual(['after 2', 'a', 'b']);
  expect(summary).toMatchObject({ files: 3, drafts: 2, infos: 1 });
});

test('the stage is that of all drafts, or mixed', async () => {
  const later = { ...report('b.yaml'), stage: 'offer' };
  expect((await assemble({ spool: spoolOf(report('a.yaml')) })).stage).toBe('draft');
  expect((await assemble({ spool: spoolOf(report('a.yaml'), later) })).stage).toBe('mixed');
  expect((await assemble({})).stage).toBe('reading');
});
