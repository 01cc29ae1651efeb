import { contentTypesPart } from '../content-types.ts';
import type { PackageCheck } from '../package-check.ts';
import { targetPart } from '../relationships.ts';
import { findPart, isTrash, ownerOf } from '../word-package.ts';

/** Some relationship leads to every part. */
export const checkLostParts: PackageCheck['check'] = (parts, facts) => {
  const reached = new Set<string>([contentTypesPart]);
  for (const [part, { leads }] of facts) {
    if (ownerOf(part) === undefined) continue;
    reached.add(part);
    for (const relationship of leads) {
      const target = relationship.external ? undefined : findPart(parts, targetPart(part, relationship));
      if (target !== undefined) reached.add(target);
    }
  }
  const lost = [...parts.keys()].filter((part) => !reached.has(part) && !isTrash(part));
  return lost.map((part) => ({ part, message: 'Unexpected part that no relationship leads to.' }));
};
