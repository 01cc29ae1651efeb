import { checkBookmarkNames } from './checks/bookmark-names.ts';
import { checkContentTypes } from './checks/content-types.ts';
import { checkElementOrder } from './checks/element-order.ts';
import { checkEmptyParts } from './checks/empty-parts.ts';
import { checkLostParts } from './checks/lost-parts.ts';
import { checkPageFields } from './checks/page-fields.ts';
import { checkReferences } from './checks/references.ts';
import { checkRelationships } from './checks/relationships.ts';
import { checkTableWidths } from './checks/table-widths.ts';
import { checkUniqueIds } from './checks/unique-ids.ts';
import { checkWellFormed } from './checks/well-formed.ts';
import type { PackageCheck, PackageFinding } from './package-check.ts';
import { type PartFacts, readFacts } from './part-facts.ts';
import type { WordPackage } from './word-package.ts';

/** Every check of what a Word file is made of, in the order of its findings. */
export const packageChecks: readonly PackageCheck[] = [
  { rule: 'docx-well-formed', check: checkWellFormed },
  { rule: 'docx-element-order', check: checkElementOrder },
  { rule: 'docx-content-types', check: checkContentTypes },
  { rule: 'docx-relationships', check: checkRelationships },
  { rule: 'docx-lost-parts', check: checkLostParts },
  { rule: 'docx-empty-parts', check: checkEmptyParts },
  { rule: 'docx-unique-ids', check: checkUniqueIds },
  { rule: 'docx-references', check: checkReferences },
  { rule: 'docx-bookmark-names', check: checkBookmarkNames },
  { rule: 'docx-page-fields', check: checkPageFields },
  { rule: 'docx-table-widths', check: checkTableWidths },
];

/**
 * Looks for what makes Word say "unreadable content" or lay a document out otherwise than meant. Every file the program
 * writes passes before it is let go. `known` may have the facts of parts that the build read.
 */
export function checkPackage(
  parts: WordPackage,
  known: (name: string, text: string) => PartFacts | undefined = () => undefined,
): PackageFinding[] {
  const facts = new Map<string, PartFacts>();
  for (const [name, part] of parts) {
    if (typeof part === 'string') facts.set(name, known(name, part) ?? factsOf(name, part));
  }
  return checkFacts(parts, facts);
}

/** The same for parts that were read already. */
export function checkFacts(parts: WordPackage, facts: ReadonlyMap<string, PartFacts>): PackageFinding[] {
  return packageChecks.flatMap(({ rule, check }) => check(parts, facts).map((found) => ({ rule, ...found })));
}

/** Parts that are the same in every document, such as the styles of a reference, are read once only. */
const lastRead = new Map<string, { readonly text: string; readonly facts: PartFacts }>();

function factsOf(name: string, text: string): PartFacts {
  const last = lastRead.get(name);
  if (last?.text === text) return last.facts;
  const facts = readFacts(text);
  lastRead.set(name, { text, facts });
  return facts;
}
