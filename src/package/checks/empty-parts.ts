import type { PackageCheck } from '../package-check.ts';
import { isTrash, ownerOf } from '../word-package.ts';

/** The part that signatures of a file start from is empty by design (ECMA-376 part 2, 10.3.1). */
const signatureOrigin = /\.sigs$/;

/** No part is empty: Google Drive refuses to show a file with comments but no comment. */
export const checkEmptyParts: PackageCheck['check'] = (parts, facts) =>
  [...parts].flatMap(([part, content]) => {
    const known = facts.get(part);
    const message = 'Unexpected part without content.';
    // A list of relationships may be empty; nothing takes offence at it.
    if (ownerOf(part) !== undefined && known?.leads.length === 0) {
      return [{ part, message, severity: 'info' as const }];
    }
    const empty =
      (content.length === 0 && !signatureOrigin.test(part) && !isTrash(part)) ||
      (part === 'word/comments.xml' && known?.defines.get('comment')?.size === 0);
    return empty ? [{ part, message }] : [];
  });
