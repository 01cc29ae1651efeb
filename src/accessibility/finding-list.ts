import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Place } from './word-content.ts';
import type { Measured } from './word-rule.ts';

/** Something found in a Word file. */
export interface WordFinding {
  readonly rule: string;
  /** Only where it differs from that of the rule. */
  readonly severity?: Severity;
  readonly message: string;
  readonly fix?: string;
  readonly place?: Place;
  readonly measured?: Measured;
  /** The part of the file, where that is all that is known. */
  readonly part?: string;
}

/** Findings of one rule are listed up to this number; the others are counted. */
const mostListed = 20;

/** Collects findings, of one rule no more than are listed. */
export class FindingList {
  readonly #byRule = new Map<string, { readonly listed: WordFinding[]; more: number }>();

  add(finding: WordFinding): void {
    const known = this.#byRule.get(finding.rule) ?? { listed: [], more: 0 };
    this.#byRule.set(finding.rule, known);
    if (known.listed.length < mostListed) known.listed.push(finding);
    else known.more++;
  }

  all(): WordFinding[] {
    return [...this.#byRule].flatMap(([rule, { listed, more }]) => {
      const places = more === 1 ? '1 more place' : `${more} more places`;
      return more === 0 ? listed : [...listed, { rule, message: `The same in ${places}.` }];
    });
  }
}

/** Findings, of one rule no more than are listed. */
export function limitFindings(findings: readonly WordFinding[]): WordFinding[] {
  const list = new FindingList();
  for (const finding of findings) list.add(finding);
  return list.all();
}
