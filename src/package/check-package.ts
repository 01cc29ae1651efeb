import { checkContentTypes } from './checks/content-types.ts';
import { checkEmptyParts } from './checks/empty-parts.ts';
import { checkPageFields } from './checks/page-fields.ts';
import { checkReferences } from './checks/references.ts';
import { checkRelationships } from './checks/relationships.ts';
import { checkTables } from './checks/tables.ts';
import { checkUniqueIds } from './checks/unique-ids.ts';
import { checkWellFormed } from './checks/well-formed.ts';
import type { PackageCheck, PackageFinding } from './package-check.ts';
import { type PartFacts, readFacts } from './part-facts.ts';
import type { WordPackage } from './word-package.ts';

/** Every check of a Word file, in the order of its findings. */
export const packageChecks: readonly PackageCheck[] = [
  { rule: 'well-formed', check: checkWellFormed },
  { rule: 'content-types', check: checkContentTypes },
  { rule: 'relationships', check: checkRelationships },
  { rule: 'empty-parts', check: checkEmptyParts },
  { rule: 'unique-ids', check: checkUniqueIds },
  { rule: 'references', check: checkReferences },
  { rule: 'page-fields', check: checkPageFields },
  { rule: 'tables', check: checkTables },
];

/**
 * Looks for what makes Word say "unreadable content" or lay a document out otherwise than meant. Every file the program
 * writes passes before it is let go.
 */
export function checkPackage(parts: WordPackage): PackageFinding[] {
  const facts = new Map<string, PartFacts>();
  for (const [name, part] of parts) {
    if (typeof part === 'string') facts.set(name, factsOf(name, part));
  }
  return packageChecks.flatMap(({ rule, check }) => check(parts, facts).map((found) => ({ rule, ...found })));
}

/** Parts that are the same in every document, such as the styles, are read once only. */
const known = new Map<string, { readonly text: string; readonly facts: PartFacts }>();

function factsOf(name: string, text: string): PartFacts {
  const last = known.get(name);
  if (last?.text === text) return last.facts;
  const facts = readFacts(text);
  known.set(name, { text, facts });
  return facts;
}
