import { contentTypesPart } from '../content-types.ts';
import type { PackageCheck, PackageFinding } from '../package-check.ts';
import { parseRelationships, targetPart } from '../relationships.ts';
import { ownerOf, relationshipsPath } from '../word-package.ts';

type Found = Omit<PackageFinding, 'rule'>;

/** Relationships point at parts that are there, ids are used once and are known, and no part is left unreached. */
export const checkRelationships: PackageCheck['check'] = (parts, facts) => {
  const found: Found[] = [];
  const reached = new Set<string>([contentTypesPart]);
  for (const [part, text] of parts) {
    const owner = ownerOf(part);
    if (owner === undefined || typeof text !== 'string') continue;
    reached.add(part);
    if (owner !== '' && !parts.has(owner)) {
      found.push({ part, message: `Unexpected relationships of ${owner}, which is not there.` });
    }
    const ids = new Set<string>();
    for (const relationship of parseRelationships(text)) {
      if (ids.has(relationship.id)) {
        found.push({ part, message: `Unexpected second relationship with the id ${relationship.id}.` });
      }
      ids.add(relationship.id);
      if (relationship.external) continue;
      const target = targetPart(part, relationship);
      reached.add(target);
      if (!parts.has(target)) {
        found.push({ part, message: `Unexpected relationship with ${target}, which is not there.` });
      }
    }
    for (const id of facts.get(owner)?.relationships ?? []) {
      if (!ids.has(id))
        found.push({ part: owner, message: `Unexpected use of the unknown relationship ${id}.` });
    }
  }
  for (const [part, { relationships }] of facts) {
    if (relationships.size > 0 && !parts.has(relationshipsPath(part))) {
      found.push({ part, message: 'Unexpected use of relationships, but the part has none.' });
    }
  }
  const lost = [...parts.keys()].filter((part) => !reached.has(part));
  return [
    ...found,
    ...lost.map((part) => ({ part, message: 'Unexpected part that no relationship leads to.' })),
  ];
};
