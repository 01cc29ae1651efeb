import type { Severity } from '../diagnostics/diagnostic.ts';
import type { PartFacts } from './part-facts.ts';
import type { WordPackage } from './word-package.ts';

/** Something wrong with a Word file. */
export interface PackageFinding {
  /** Id of the check that found it. */
  readonly rule: string;
  /** Name of the part it is in. */
  readonly part: string;
  readonly message: string;
  /** Only where findings of one check differ in weight. */
  readonly severity?: Severity;
}

/** One check: parts and what was noted of them in, findings out. */
export interface PackageCheck {
  readonly rule: string;
  readonly check: (
    parts: WordPackage,
    facts: ReadonlyMap<string, PartFacts>,
  ) => Omit<PackageFinding, 'rule'>[];
}
