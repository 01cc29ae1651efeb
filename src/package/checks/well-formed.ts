import { rangeOf } from '../../xml/xml-problem.ts';
import type { PackageCheck } from '../package-check.ts';
import { partText } from '../word-package.ts';

/** Every XML part can be read. */
export const checkWellFormed: PackageCheck['check'] = (parts, facts) => {
  const encoded = [...parts].filter(
    ([name, part]) => typeof part !== 'string' && /\.(?:xml|rels)$/i.test(name),
  );
  return [
    ...encoded.map(([part]) => ({ part, message: 'Unexpected encoding, expected UTF-8 or UTF-16.' })),
    ...[...facts].flatMap(([part, { problem }]) => {
      if (problem === undefined) return [];
      const { line, column } = rangeOf(partText(parts, part) ?? '', problem);
      return [{ part, message: `${problem.message} (line ${line}, column ${column})` }];
    }),
  ];
};
