import { atLeast, type Diagnostic, type Severity, severities } from '../diagnostics/diagnostic.ts';
import { type FileReport, type Report, withExcerpts } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import { count } from './count.ts';
import { renderFile } from './text-report.ts';
import { xmlText } from './xml-text.ts';

/** What a JUnit report needs to know beside what was found. */
export interface JunitOptions {
  /** Findings from this severity on are failures. */
  readonly failOn: Severity;
  /** Ids of the rules that apply at a stage, in the order in which they run. */
  readonly rulesAt: (stage: string) => readonly string[];
  /** Whether a rule is about reading: those run together, as one case, until one of them finds something. */
  readonly isReading: (rule: string) => boolean;
  /** Ids of the rules that compare drafts with each other. */
  readonly folderRules: readonly string[];
}

/** The run of one rule on one file. */
interface Case {
  readonly rule: string;
  readonly found: readonly Diagnostic[];
  /** The part that could not be read, where that kept the rule from running. */
  readonly because?: string;
}

/** Name of the case of all rules about reading. */
const readingCase = 'reading';

/**
 * Renders a report for build servers, in the form of JUnit as Jenkins describes it: one suite a file, one case a rule
 * that ran or should have run. Lesser findings stand in the output of a case that passes. Times and hosts are left
 * out, so that the same drafts give the same report.
 */
export function* renderJunitReport(report: Report, options: JunitOptions): Generator<string> {
  const areCompared = compares(report);
  const sum = { tests: 0, failures: 0 };
  for (const file of report.files()) {
    const cases = casesOf(file, areCompared, options);
    sum.tests += cases.length;
    sum.failures += cases.filter((one) => isFailure(one, options)).length;
  }
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="cxpd" tests="${sum.tests}" failures="${sum.failures}" errors="0">\n`;
  for (const file of report.files()) yield renderSuite(withExcerpts(file), areCompared, options);
  yield '</testsuites>\n';
}

/** Whether drafts were compared with each other: there are several, and not only a part of them. */
function compares(report: Report): boolean {
  if (report.shard !== undefined) return false;
  let drafts = 0;
  for (const { facts } of report.files()) {
    if (facts !== undefined) drafts++;
    if (drafts > 1) return true;
  }
  return false;
}

function casesOf(file: FileReport, areCompared: boolean, options: JunitOptions): Case[] {
  const { rulesAt, isReading, folderRules } = options;
  const found = new Map<string, Diagnostic[]>();
  for (const one of file.diagnostics) {
    const others = found.get(one.rule);
    if (others === undefined) found.set(one.rule, [one]);
    else others.push(one);
  }
  const notRun = new Map(file.rulesNotRun.map(({ rule, because }) => [rule, because]));
  const leftOut = new Set(file.rulesLeftOut);
  const { facts } = file;
  const compared =
    areCompared && facts !== undefined ? folderRules.filter((rule) => facts.settings?.[rule] !== 'off') : [];
  const asked = [
    ...rulesAt(file.stage).filter((rule) => !leftOut.has(rule) || notRun.has(rule)),
    ...compared,
  ];
  const others = [...found.keys()].filter((rule) => !asked.includes(rule));
  const isRead = file.support !== true && !others.some(isReading);
  return [
    ...(isRead ? [{ rule: readingCase, found: [] }] : []),
    ...[...others, ...asked].map((rule) => {
      const because = notRun.get(rule);
      return { rule, found: found.get(rule) ?? [], ...(because === undefined ? {} : { because }) };
    }),
  ];
}

function isFailure({ found }: Case, { failOn }: JunitOptions): boolean {
  return found.some(({ severity }) => atLeast(severity, failOn));
}

function renderSuite(file: FileReport, areCompared: boolean, options: JunitOptions): string {
  const cases = casesOf(file, areCompared, options);
  const failures = cases.filter((one) => isFailure(one, options)).length;
  const skipped = cases.filter((one) => one.because !== undefined && one.found.length === 0).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  const notes = file.skipped.map((reason) => `${visible(file.file)}: ${visible(reason)}`);
  return [
    `  <testsuite name="${xmlText(file.file)}" ${counts}>\n`,
    ...cases.map((one) => renderCase(one, file, options)),
    ...(notes.length === 0 ? [] : [`    <system-out>${xmlLines(notes)}</system-out>\n`]),
    '  </testsuite>\n',
  ].join('');
}

function renderCase(one: Case, file: FileReport, options: JunitOptions): string {
  const start = `    <testcase name="${xmlText(one.rule)}" classname="${xmlText(className(file.file))}"`;
  const body = caseBody(one, file, options);
  return body === '' ? `${start}/>\n` : `${start}>\n      ${body}\n    </testcase>\n`;
}

function caseBody(one: Case, file: FileReport, options: JunitOptions): string {
  const gravest = severities.flatMap((severity) => one.found.filter((found) => found.severity === severity));
  const [first, ...more] = gravest;
  if (first === undefined) {
    return one.because === undefined
      ? ''
      : `<skipped>${xmlText(`Not run, because ${one.because} could not be read.`)}</skipped>`;
  }
  const text = renderFile({ ...file, diagnostics: one.found, rulesNotRun: [], skipped: [] }, {});
  const lines = xmlLines(text.trimEnd().split('\n'));
  if (!isFailure(one, options)) return `<system-out>${lines}</system-out>`;
  const { line, column } = first.range;
  const place = file.lineless === true ? file.file : `${file.file}:${line}:${column}`;
  const rest = more.length === 0 ? '' : ` (and ${count(more.length, 'finding')} more)`;
  const message = xmlText(`${place}  ${first.message}${rest}`);
  return `<failure message="${message}" type="${first.severity}">${lines}</failure>`;
}

/** Lines of text that are safe to show, as the content of an element. */
function xmlLines(lines: readonly string[]): string {
  return lines.map(xmlText).join('\n');
}

/** A file's path as the name of a class, which build servers cut at its dots: `pds/a.yaml` is `pds.a`. */
function className(file: string): string {
  return file
    .replace(/\.yaml$/, '')
    .replaceAll('.', '_')
    .split('/')
    .filter((part) => part !== '')
    .join('.');
}
