import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { FolderSuppression } from '../diagnostics/report.ts';
import { FindingList, findingsPerRule } from '../source/finding-list.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { type SourceFinding, toDiagnostics } from '../source/source-finding.ts';
import { findSuppressions, type NamedRule, type SuppressionComment } from '../source/suppression-comments.ts';
import { exceptionRules } from './exception-rules.ts';

/** Which rules a suppression can name. */
export interface SuppressibleRules {
  /** Rules about one draft. */
  readonly draft: ReadonlySet<string>;
  /** Rules about a whole folder, which run when all its drafts are checked. */
  readonly folder: ReadonlySet<string>;
  /** Rules that there are and that always stand. */
  readonly fixed: ReadonlySet<string>;
  /** The rule that a typing mistake most likely meant. */
  readonly nearest: (id: string) => string | undefined;
}

/** What the rules found in a draft, and which of them ran. */
interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly ran: readonly string[];
  /** False when a part of the draft could not be read: rules about the folder may then not run on it. */
  readonly isWhole: boolean;
}

/** Findings after the draft's suppressions. */
export interface Suppressed {
  /** What is left, with what is wrong with the suppressions themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings were left out. */
  readonly suppressed: number;
  /** Suppressions of rules about the folder. */
  readonly folderSuppressions: readonly FolderSuppression[];
}

/** A rule that is suppressed for some lines. */
interface Active {
  readonly rule: NamedRule;
  readonly lines: readonly number[];
  used: boolean;
}

/**
 * Leaves out the findings that the draft's own comments suppress. Only findings of rules about content are to be
 * given: those about reading always stand. A suppression counts as unused only where its rule ran.
 */
export function applySuppressions(
  document: SourceDocument,
  found: Findings,
  rules: SuppressibleRules,
  settings: Readonly<Record<string, Severity | 'off'>>,
): Suppressed {
  const comments = findSuppressions(document);
  if (comments.length === 0) {
    return { diagnostics: found.diagnostics, suppressed: 0, folderSuppressions: [] };
  }
  const wrong = new FindingList();
  const active = readActive(comments, rules, wrong);
  const diagnostics = found.diagnostics.filter(({ rule, range }) => {
    const entry = active.get(keyOf(rule, range.line));
    if (entry !== undefined) entry.used = true;
    return entry === undefined;
  });

  const ran = new Set(found.ran);
  const waiting: Active[] = [];
  for (const entry of new Set(active.values())) {
    if (rules.folder.has(entry.rule.id)) {
      if (settings[entry.rule.id] !== 'off') waiting.push(entry);
    } else if (!entry.used && ran.has(entry.rule.id)) {
      wrong.add('suppression-unused', entry.rule, () => describeUnused(entry));
    }
  }
  const tell = (findings: readonly SourceFinding[]) => withSeverity(document.text, findings, settings);
  return {
    diagnostics: [...diagnostics, ...tell(wrong.all())],
    suppressed: found.diagnostics.length - diagnostics.length,
    folderSuppressions: waiting.slice(0, findingsPerRule).map((entry) => {
      const unused = { rule: 'suppression-unused', span: entry.rule, ...describeUnused(entry) };
      return {
        rule: entry.rule.id,
        lines: entry.lines,
        unused: found.isWhole ? (tell([unused])[0] ?? null) : null,
      };
    }),
  };
}

/** The suppressions that hold, by rule and line; what is wrong with the others goes into `wrong`. */
function readActive(
  comments: readonly SuppressionComment[],
  rules: SuppressibleRules,
  wrong: FindingList,
): ReadonlyMap<string, Active> {
  const active = new Map<string, Active>();
  for (const comment of comments) {
    if (comment.inText) wrong.add('suppression-unused', comment, describeInText);
    else if (comment.rules.length === 0) wrong.add('suppression-unknown', comment, describeNameless);
    else if (!comment.hasReason) {
      wrong.add('suppression-reason', comment, () => describeReasonless(comment.rules));
    }
    for (const rule of comment.rules) {
      if (!rules.draft.has(rule.id) && !rules.folder.has(rule.id)) {
        wrong.add('suppression-unknown', rule, () => describeUnknown(rule.id, rules));
      } else if (comment.hasReason) activate(rule, comment, active, wrong);
    }
  }
  return active;
}

function activate(
  rule: NamedRule,
  { lines }: SuppressionComment,
  active: Map<string, Active>,
  wrong: FindingList,
): void {
  const [line] = lines;
  const entry = { rule, lines, used: false };
  if (line === undefined) wrong.add('suppression-unused', rule, () => describeUnused(entry));
  else if (active.has(keyOf(rule.id, line))) {
    wrong.add('suppression-unused', rule, () => describeSecond(rule.id, line));
  } else for (const one of lines) active.set(keyOf(rule.id, one), entry);
}

function keyOf(rule: string, line: number): string {
  return `${line} ${rule}`;
}

type Words = Omit<SourceFinding, 'rule' | 'span'>;

const shape =
  'Type "# cxpd-ignore RULE: reason", such as "# cxpd-ignore duties-total-100: shared duty pending split".';

function describeInText(): Words {
  return {
    message:
      'Unexpected "cxpd-ignore" inside a text, where it is printed and suppresses nothing; expected it in a comment.',
    fix: 'Move the line above the key of the text, or delete it.',
  };
}

function describeNameless(): Words {
  return {
    message: 'Unexpected suppression without a rule, expected the id of a rule after "cxpd-ignore".',
    fix: shape,
  };
}

function describeReasonless(rules: readonly NamedRule[]): Words {
  const ids = rules.map(({ id }) => id).join(', ');
  return {
    message: `Unexpected suppression of ${ids} without a reason, expected a colon and why the finding may stand; without it nothing is suppressed.`,
    fix: `Type "# cxpd-ignore ${ids}: " and the reason.`,
  };
}

function describeUnknown(id: string, rules: SuppressibleRules): Words {
  if (rules.fixed.has(id)) {
    return {
      message: `Unexpected suppression of ${id}, which always stands; expected a rule about content.`,
      fix: 'Mend what the finding says, and delete the comment.',
    };
  }
  const near = rules.nearest(id);
  return {
    message: `Unexpected rule "${id}" in a suppression, expected the id of a rule.`,
    fix: near === undefined ? 'Type "cxpd explain" to see all rules.' : `Type ${near} instead of ${id}.`,
  };
}

function describeUnused({ rule: { id }, lines: [line] }: Active): Words {
  const where = line === undefined ? ': no line follows it' : `, which finds nothing on line ${line}`;
  return {
    message: `Unexpected suppression of ${id}${where}; expected one that leaves out a finding.`,
    fix: 'Delete it, or move it to the line of the finding or the line above.',
  };
}

function describeSecond(id: string, line: number): Words {
  return {
    message: `Unexpected second suppression of ${id} for line ${line}, expected one.`,
    fix: 'Delete one of the two.',
  };
}

/** Findings about suppressions with the severity that the user chose; those that are off are left out. */
function withSeverity(
  text: string,
  findings: readonly SourceFinding[],
  settings: Readonly<Record<string, Severity | 'off'>>,
): Diagnostic[] {
  return toDiagnostics(text, findings).flatMap((found) => {
    const rule = exceptionRules.find(({ id }) => id === found.rule);
    const severity = settings[found.rule] ?? rule?.severity ?? 'warning';
    return severity === 'off' ? [] : [{ ...found, severity }];
  });
}
