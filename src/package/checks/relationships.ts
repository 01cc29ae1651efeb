import type { PackageCheck, PackageFinding } from '../package-check.ts';
import { targetPart } from '../relationships.ts';
import { findPart, ownerOf, relationshipsPath } from '../word-package.ts';

/** Relationships point at parts that are there, and their ids are used once and are known. */
export const checkRelationships: PackageCheck['check'] = (parts, facts) => {
  const found: Omit<PackageFinding, 'rule'>[] = [];
  for (const [part, { leads }] of facts) {
    const owner = ownerOf(part);
    if (owner === undefined) continue;
    if (owner !== '' && !parts.has(owner)) {
      const message = `Unexpected relationships of ${owner}, which is not there.`;
      found.push({ part, message, severity: 'info' });
    }
    const ids = new Set<string>();
    if (leads.filter(({ type }) => owner === '' && type.endsWith('/core-properties')).length > 1) {
      found.push({ part, message: 'Unexpected second part with properties of the file, expected one.' });
    }
    for (const relationship of leads) {
      if (ids.has(relationship.id)) {
        found.push({ part, message: `Unexpected second relationship with the id ${relationship.id}.` });
      }
      ids.add(relationship.id);
      if (relationship.external) continue;
      const target = targetPart(part, relationship);
      if (findPart(parts, target) === undefined) {
        const message = `Unexpected relationship with ${target}, which is not there.`;
        found.push({ part, message, ...(besideText.test(relationship.type) ? { severity: 'warning' } : {}) });
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
  return found;
};

/** What no text shows: properties of the file, and the small picture of it in folders. Word opens a file without them. */
const besideText = /\/(?:core-properties|extended-properties|custom-properties|thumbnail)$/;
