import type { Span } from './source-document.ts';
import type { SourceFinding } from './source-finding.ts';

/** How many findings of one rule are listed; the last of them says how many more there are. */
export const findingsPerRule = 20;

/** Collects the findings of one file. However hostile the file, the list stays short and costs little. */
export class FindingList {
  readonly #listed: SourceFinding[] = [];
  readonly #counts = new Map<string, number>();

  /** Adds a finding; `describe` is called only when it will be listed. */
  add(rule: string, span: Span, describe: () => Omit<SourceFinding, 'rule' | 'span'>): void {
    const count = (this.#counts.get(rule) ?? 0) + 1;
    this.#counts.set(rule, count);
    if (count <= findingsPerRule) this.#listed.push({ rule, span, ...describe() });
  }

  /** Counts findings that were not even looked at closely. */
  addUnlisted(rule: string, count: number): void {
    this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + count);
  }

  /** The findings in the order of the file. */
  all(): SourceFinding[] {
    const seen = new Map<string, number>();
    const findings = this.#listed.map((finding) => {
      const number = (seen.get(finding.rule) ?? 0) + 1;
      seen.set(finding.rule, number);
      const more = (this.#counts.get(finding.rule) ?? 0) - findingsPerRule;
      if (number < findingsPerRule || more <= 0) return finding;
      return { ...finding, message: withMore(finding.message, more) };
    });
    return findings.sort((a, b) => a.span.start - b.span.start);
  }
}

/** What the last finding that is listed says of those that are not. */
export function withMore(message: string, more: number): string {
  return `${message} There are ${more} more of these in the file.`;
}
