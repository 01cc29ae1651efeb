import { contentTypesPart, endingOf } from '../content-types.ts';
import type { PackageCheck } from '../package-check.ts';
import { findPart, isTrash } from '../word-package.ts';

/** Every part has a type, and every type that names a part has that part. */
export const checkContentTypes: PackageCheck['check'] = (parts, facts) => {
  const types = facts.get(contentTypesPart)?.types;
  if (types === undefined)
    return [{ part: contentTypesPart, message: 'Expected the list of content types.' }];
  const { defaults, overrides } = types;
  const typed = new Set([contentTypesPart, ...[...overrides.keys()].map((name) => findPart(parts, name))]);
  const untyped = [...parts.keys()].filter(
    (name) => !typed.has(name) && !defaults.has(endingOf(name)) && !isTrash(name),
  );
  const absent = [...overrides.keys()].filter((name) => findPart(parts, name) === undefined);
  return [
    ...untyped.map((part) => ({ part, message: 'Unexpected part without a content type.' })),
    ...absent.map((part) => ({
      part,
      message: 'Unexpected content type of a part that is not there.',
      severity: 'info' as const,
    })),
  ];
};
