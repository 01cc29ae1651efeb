import { contentTypesPart, endingOf } from '../content-types.ts';
import type { PackageCheck } from '../package-check.ts';

/** Every part has a type, and every type that names a part has that part. */
export const checkContentTypes: PackageCheck['check'] = (parts, facts) => {
  const types = facts.get(contentTypesPart)?.types;
  if (types === undefined)
    return [{ part: contentTypesPart, message: 'Expected the list of content types.' }];
  const { defaults, overrides } = types;
  const untyped = [...parts.keys()].filter(
    (name) => name !== contentTypesPart && !overrides.has(name) && !defaults.has(endingOf(name)),
  );
  const absent = [...overrides.keys()].filter((name) => !parts.has(name));
  return [
    ...untyped.map((part) => ({ part, message: 'Unexpected part without a content type.' })),
    ...absent.map((part) => ({
      part,
      message: 'Unexpected content type of a part that is not there.',
      severity: 'info' as const,
    })),
  ];
};
