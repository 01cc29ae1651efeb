import { contentTypesPart, endingOf, parseContentTypes } from '../content-types.ts';
import type { PackageCheck } from '../package-check.ts';
import { partText } from '../word-package.ts';

/** Every part has a type, and every type that names a part has that part. */
export const checkContentTypes: PackageCheck['check'] = (parts) => {
  const text = partText(parts, contentTypesPart);
  if (text === undefined) return [{ part: contentTypesPart, message: 'Expected the list of content types.' }];
  const { defaults, overrides } = parseContentTypes(text);
  const untyped = [...parts.keys()].filter(
    (name) => name !== contentTypesPart && !overrides.has(name) && !defaults.has(endingOf(name)),
  );
  const absent = [...overrides.keys()].filter((name) => !parts.has(name));
  return [
    ...untyped.map((part) => ({ part, message: 'Unexpected part without a content type.' })),
    ...absent.map((part) => ({ part, message: 'Unexpected content type of a part that is not there.' })),
  ];
};
