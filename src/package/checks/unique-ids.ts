import type { PackageCheck } from '../package-check.ts';

/** What must be named once only in a part is. */
export const checkUniqueIds: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { ids }]) => {
    if (new Set(ids).size === ids.length) return [];
    const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...repeated].map((id) => ({ part, message: `Unexpected second ${id}, expected it once.` }));
  });
