import * as fc from 'fast-check';
import type { Diagnostic, Range } from '../../src/diagnostics/diagnostic.ts';
import { type FileReport, type Report, reportOf } from '../../src/diagnostics/report.ts';
import type { PlaceOf } from '../../src/reporters/file-place.ts';

/** A finding about the word `duties` on line 2, with what a test says of it. */
export function finding(some: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'duties-total-100',
    severity: 'error',
    message: 'Unexpected total of 90 percent, expected 100.',
    path: ['duties'],
    range: { line: 2, column: 1, endLine: 2, endColumn: 7 },
    related: [],
    ...some,
  };
}

/** The report of a file at the stage of a draft, with what a test says of it. */
export function fileReport(some: Partial<FileReport> = {}): FileReport {
  return {
    file: 'pds/a.yaml',
    stage: 'draft',
    text: 'cxpd: 1\nduties:\n  - percent: 90\n',
    diagnostics: [],
    rulesNotRun: [],
    skipped: [],
    ...some,
  };
}

/** A report with findings of every severity, a broken part, a part that does not apply, and a file without findings. */
export const fullReport: Report = reportOf(
  [
    fileReport({
      file: 'cxpd.config.yaml',
      stage: 'reading',
      support: true,
      text: 'rules:\n  x: off\n',
      diagnostics: [finding({ rule: 'config-rule', message: 'Unexpected rule "x".', path: ['rules', 'x'] })],
    }),
    fileReport({
      diagnostics: [
        finding({
          source: 'OPM',
          fix: 'Give 10 percent more to the duties.',
          related: [
            { message: 'The first duty.', range: { line: 3, column: 5, endLine: 3, endColumn: 12 } },
            { message: 'MD-01 in the library x', file: 'lib/x.yaml' },
          ],
        }),
        finding({ rule: 'duties-count', severity: 'warning', message: 'Unexpected one duty.' }),
        finding({ rule: 'duty-vague', severity: 'info', message: 'Unexpected "assists".' }),
      ],
      rulesNotRun: [
        { rule: 'factor-level', because: 'factors' },
        { rule: 'grade-points', because: 'factors' },
      ],
      rulesLeftOut: ['shall'],
      skipped: ['The rules for grades do not apply: there is no grade.'],
    }),
    fileReport({ file: 'pds/b.yaml' }),
  ],
  1,
);

/** Every file below the root, but for those that begin with a slash and standard input. */
export const placeOf: PlaceOf = (file) => {
  if (file === '<stdin>') return { kind: 'nowhere', name: file };
  return file.startsWith('/') ? { kind: 'elsewhere', path: file } : { kind: 'below', path: file };
};

/** Joins what a reporter gives piece by piece. */
export function joined(pieces: Iterable<string>): string {
  return [...pieces].join('');
}

const bait = fc.constantFrom(
  '\n::error file=x::You are safe',
  '::stop-commands::x',
  '##[error]x',
  '##vso[task.complete]',
  ']]>',
  '<script>',
  '</failure>',
  '"',
  "'",
  '&amp;',
  '|',
  '`',
  '``',
  '\\',
  '\\|',
  '\r\n',
  '\u2028',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\ud800',
  '\udc00',
  '\ufffe',
  '%0A',
  '%',
  ',',
  ':',
  '[a](https://a.example)',
  'https://a.example',
  '@everyone',
  '#1',
  '{0}',
  '../',
  '://',
  '👩‍💻',
  'é',
);

/** Text as nobody writes it by mistake. */
export const hostileText = fc
  .array(fc.oneof({ weight: 3, arbitrary: bait }, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const range: fc.Arbitrary<Range> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.nat(3), fc.nat(9))
  .map(([line, column, lines, columns]) => ({
    line,
    column,
    endLine: line + lines,
    endColumn: lines === 0 ? column + columns : columns + 1,
  }));

const hostileFinding: fc.Arbitrary<Diagnostic> = fc.record({
  rule: fc.constantFrom('duties-total-100', 'duty-vague', 'yaml-syntax', 'unknown'),
  severity: fc.constantFrom('error', 'warning', 'info'),
  message: hostileText,
  path: fc.array(fc.oneof(hostileText, fc.nat(3)), { maxLength: 3 }),
  range,
  fix: hostileText,
  source: hostileText,
  related: fc.array(fc.record({ message: hostileText, file: hostileText, range }), { maxLength: 2 }),
});

/** Reports whose every text is hostile, names of files too. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .array(
    fc.record({
      file: fc.oneof(
        hostileText.filter((text) => text !== ''),
        fc.constantFrom('<stdin>', '/tmp/a b.yaml'),
      ),
      stage: fc.constantFrom('draft', 'reading'),
      text: hostileText,
      diagnostics: fc.array(hostileFinding, { maxLength: 3 }),
      rulesNotRun: fc.array(
        fc.record({ rule: fc.constantFrom('duty-vague', 'shall'), because: hostileText }),
        { maxLength: 2 },
      ),
      skipped: fc.array(hostileText, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  )
  .map((files) => reportOf(files));
