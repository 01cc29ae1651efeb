import type { PositionGrade } from '../assess/grade.ts';
import type { Path, Severity } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';
import type { Library } from '../language/library.ts';
import type { MergedDraft, MergedText } from '../language/merged-draft.ts';
import type { Standards } from '../standards/standards.ts';
import type { Stage } from './stage.ts';

/** What a rule has to say: a place and a sentence. The runner adds id, severity, stage and line. */
export interface RuleFinding {
  /** The place in the draft. Left out when `about` tells it. */
  readonly path?: Path;
  /** The merged text that it is about; text of a library is placed at the id that selected it. */
  readonly about?: MergedText;
  /** "Unexpected X, expected Y.", in the words of HR people. */
  readonly message: string;
  /** What to type instead. */
  readonly fix?: string;
  /** Only where findings of one rule differ in weight. */
  readonly severity?: Severity;
  /** Point at the key and not at its value. */
  readonly spot?: 'key';
  /** Other places in the draft that matter to it. */
  readonly related?: readonly { readonly path: Path; readonly message: string }[];
}

/** Everything that a rule may look at. */
export interface RuleContext {
  readonly draft: Draft;
  readonly merged: MergedDraft;
  readonly grade: PositionGrade;
  readonly standards: Standards;
  readonly libraries: readonly Library[];
  readonly stage: Stage;
  /**
   * Today as `YYYY-MM-DD`; the only clock that a rule knows. Read it as late as possible, and not by taking the
   * context apart: a result for which it was read holds for one day only.
   */
  readonly today: string;
  readonly report: (finding: RuleFinding) => void;
}

/** One check. What did not run falls out of `requires`. */
export interface Rule {
  /** Also the name of its file. */
  readonly id: string;
  /** The severity, or one by the stage from which it holds. */
  readonly severity: Severity | Partial<Readonly<Record<Stage, Severity>>>;
  /** The stage from which it applies; a rule from `talent-pool` on only where `requirements` is set. */
  readonly from: Stage;
  /** One sentence: what must be so. */
  readonly summary: string;
  /** Two or three sentences: why, and what to do. */
  readonly explain: string;
  /** Its authority. */
  readonly source: string;
  /** Parts of the draft that must be readable, as dotted paths without list numbers, such as `duties` or `position.title`. */
  readonly requires: readonly string[];
  /** A rule of style or wording reports `info` at most about official wording. */
  readonly style?: true;
  /** Why the rule does not apply to a draft at all, to be said in the report; null when it applies. */
  readonly skip?: (draft: Draft) => string | null;
  readonly check: (context: RuleContext) => void;
}

/** Names the stage-dependent severity of a rule at a stage. */
export function severityAt(
  rule: Rule,
  stage: Stage,
  applies: (from: Stage, stage: Stage) => boolean,
): Severity {
  if (typeof rule.severity === 'string') return rule.severity;
  let severity: Severity = 'info';
  for (const [from, value] of Object.entries(rule.severity) as [Stage, Severity][]) {
    if (applies(from, stage)) severity = value;
  }
  return severity;
}
