import type { Path } from '../diagnostics/diagnostic.ts';
import { formatPath } from '../diagnostics/diagnostic.ts';
import { type DraftTree, isEmpty, valueAt, withValue } from './draft-tree.ts';

/** What belongs to one position and its history alone, and is not copied into a new description. */
const ownToOne: readonly Path[] = [
  ['position', 'number'],
  ['position', 'opmCertificationNumber'],
  ['position', 'explanation'],
  ['position', 'replaces'],
  ['position', 'reasonForSubmission'],
  ['position', 'designation'],
  ['position', 'competitiveLevel'],
  ['classification', 'classifiedBy'],
  ['classification', 'classifiedOn'],
  ['classification', 'evaluationBasis'],
  ['verification', 'verifiedBy'],
  ['hiring'],
  ['announcement', 'permalink'],
  ['announcement', 'interestUrl'],
];

/** A new draft that begins as another one, and the keys that were not copied because they belong to that one alone. */
export function baseOn(other: DraftTree): { readonly tree: DraftTree; readonly left: readonly string[] } {
  const left = ownToOne.filter((path) => !isEmpty(valueAt(other, path)));
  const kept = left.reduce<DraftTree>((tree, path) => withValue(tree, path, undefined), other);
  return { tree: { ...kept, status: 'draft' }, left: left.map(formatPath) };
}
