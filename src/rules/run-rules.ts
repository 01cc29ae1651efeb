import type { Diagnostic, Path, Related, Severity } from '../diagnostics/diagnostic.ts';
import type { RuleNotRun } from '../diagnostics/report.ts';
import type { MergedText } from '../language/merged-draft.ts';
import { LineIndex } from '../source/line-index.ts';
import { locate, type SourceDocument } from '../source/source-document.ts';
import { type Rule, type RuleContext, type RuleFinding, severityAt } from './rule.ts';
import { appliesAt, type Stage } from './stage.ts';

/** A severity that a user chose for a rule, or `off`. */
export type RuleSetting = Severity | 'off';

/** What running the rules gave. */
export interface RuleRun {
  readonly diagnostics: readonly Diagnostic[];
  readonly notRun: readonly RuleNotRun[];
  /** Ids of the rules that ran to their end. */
  readonly ran: readonly string[];
  /** Ids of the rules of the stage that are switched off or not meant for this draft. */
  readonly leftOut: readonly string[];
  /** Reasons why rules do not apply to this draft, each once. */
  readonly skipped: readonly string[];
  /** Whether a rule read `today`, so that another day may give other findings. */
  readonly usesToday: boolean;
}

/** Runs every rule that applies at the stage, in the order of the list. */
export function runRules(
  rules: readonly Rule[],
  context: Omit<RuleContext, 'report'>,
  document: SourceDocument,
  broken: readonly Path[],
  settings: Readonly<Record<string, RuleSetting>>,
): RuleRun {
  const notRun: RuleNotRun[] = [];
  const ran: string[] = [];
  const leftOut: string[] = [];
  const skipped = new Set<string>();
  const run = new Run(context, document);
  const names = broken.map((path) => path.filter((step) => typeof step === 'string').join('.'));
  const chosen = new Map(Object.entries(settings));
  for (const rule of rules) {
    if (!appliesAt(rule.from, context.stage)) continue;
    const setting = chosen.get(rule.id);
    if (setting === 'off' || !isMeantFor(rule, context.draft)) {
      leftOut.push(rule.id);
      continue;
    }
    const because = brokenRequirement(rule, names);
    if (because !== undefined) {
      notRun.push({ rule: rule.id, because });
      continue;
    }
    const reason = rule.skip?.(context.draft) ?? null;
    if (reason !== null) {
      skipped.add(reason);
      leftOut.push(rule.id);
      continue;
    }
    run.check(rule, setting);
    ran.push(rule.id);
  }
  const { diagnostics, usesToday } = run;
  return { diagnostics, notRun, ran, leftOut, skipped: [...skipped], usesToday };
}

/** What the rules look at, one after the other, and what they reported. It notes whether one looked at the date. */
class Run implements RuleContext {
  readonly draft: RuleContext['draft'];
  readonly merged: RuleContext['merged'];
  readonly grade: RuleContext['grade'];
  readonly standards: RuleContext['standards'];
  readonly libraries: RuleContext['libraries'];
  readonly stage: RuleContext['stage'];
  readonly diagnostics: Diagnostic[] = [];
  usesToday = false;
  readonly #today: string;
  readonly #place: Placer;
  #running: { readonly rule: Rule; readonly setting: Severity | undefined } | null = null;

  constructor(context: Omit<RuleContext, 'report'>, document: SourceDocument) {
    this.draft = context.draft;
    this.merged = context.merged;
    this.grade = context.grade;
    this.standards = context.standards;
    this.libraries = context.libraries;
    this.stage = context.stage;
    this.#today = context.today;
    this.#place = createPlacer(document);
  }

  get today(): string {
    this.usesToday = true;
    return this.#today;
  }

  check(rule: Rule, setting: Severity | undefined): void {
    this.#running = { rule, setting };
    rule.check(this);
  }

  readonly report = (finding: RuleFinding): void => {
    if (this.#running === null) return;
    const { rule, setting } = this.#running;
    const severity = severityOf(rule, finding, this.stage, setting);
    this.diagnostics.push(toDiagnostic(rule, finding, severity, this.#place));
  };
}

/** Rules about the talent pool are for drafts that name a requirement set. */
function isMeantFor(rule: Rule, draft: RuleContext['draft']): boolean {
  return rule.from !== 'talent-pool' || draft.requirements !== undefined;
}

/** The broken part that a rule needs, or one within what it needs; undefined when it can run. */
function brokenRequirement(rule: Rule, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const inTheWay = names.filter((name) =>
    rule.requires.some(
      (needed) => name === needed || name.startsWith(`${needed}.`) || needed.startsWith(`${name}.`),
    ),
  );
  // A section that is broken as a whole says more than the first of its keys.
  return inTheWay.sort((one, other) => one.length - other.length)[0];
}

function severityOf(rule: Rule, finding: RuleFinding, stage: Stage, setting: Severity | undefined): Severity {
  const severity = setting ?? finding.severity ?? severityAt(rule, stage, appliesAt);
  return rule.style === true && finding.about !== undefined && isOfficial(finding.about) ? 'info' : severity;
}

/** Whether a text is a library's own wording, which its users may not change at will. */
function isOfficial(text: MergedText): boolean {
  return text.origin.kind === 'library' && !text.origin.replaced;
}

type Placer = (path: Path, spot: 'key' | 'value') => Diagnostic['range'];

/** Lines are counted only once a finding needs one. */
function createPlacer({ text, root }: SourceDocument): Placer {
  let lines: LineIndex | undefined;
  return (path, spot) => {
    lines ??= new LineIndex(text);
    const { start, end } = locate(root, path, spot);
    return lines.range(start, end);
  };
}

function toDiagnostic(rule: Rule, finding: RuleFinding, severity: Severity, place: Placer): Diagnostic {
  const origin = finding.about?.origin;
  const path = finding.path ?? origin?.path ?? [];
  const related: Related[] = (finding.related ?? []).map((other) => ({
    message: other.message,
    range: place(other.path, 'value'),
  }));
  if (origin?.kind === 'library') {
    const at = { line: origin.line, column: 1, endLine: origin.line, endColumn: 1 };
    related.push({ message: `${origin.id} in the library ${origin.library}`, file: origin.file, range: at });
  }
  return {
    rule: rule.id,
    severity,
    message: finding.message,
    path,
    range: place(path, finding.spot ?? 'value'),
    source: rule.source,
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
    related,
  };
}
