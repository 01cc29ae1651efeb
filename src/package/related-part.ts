import { parseRelationships, targetPart } from './relationships.ts';
import { partText, relationshipsPath, type WordPackage } from './word-package.ts';

/**
 * The parts that a part names for a purpose such as `styles` or `header`, in their order; `''` is the package itself,
 * whose `officeDocument` is the part with the text. Only parts that are there; what is called which way is each
 * program's own choice.
 */
export function relatedParts(parts: WordPackage, owner: string, purpose: string): string[] {
  const path = relationshipsPath(owner);
  return parseRelationships(partText(parts, path) ?? '')
    .filter(({ type, external }) => !external && type.endsWith(`/${purpose}`))
    .map((one) => targetPart(path, one))
    .filter((part) => parts.has(part));
}

/** The first of these parts, or undefined. */
export function relatedPart(parts: WordPackage, owner: string, purpose: string): string | undefined {
  return relatedParts(parts, owner, purpose)[0];
}
