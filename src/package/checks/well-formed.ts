import { rangeOf } from '../../xml/xml-problem.ts';
import type { PackageCheck } from '../package-check.ts';
import { partText } from '../word-package.ts';

/** Every XML part can be read. */
export const checkWellFormed: PackageCheck['check'] = (parts, facts) =>
  [...facts].flatMap(([part, { problem }]) => {
    if (problem === undefined) return [];
    const { line, column } = rangeOf(partText(parts, part) ?? '', problem);
    return [{ part, message: `${problem.message} (line ${line}, column ${column})` }];
  });
