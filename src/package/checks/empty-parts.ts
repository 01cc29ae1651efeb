import type { PackageCheck } from '../package-check.ts';
import { ownerOf } from '../word-package.ts';

/** No part is empty: Google Drive refuses to show a file with comments but no comment. */
export const checkEmptyParts: PackageCheck['check'] = (parts, facts) =>
  [...parts].flatMap(([part, content]) => {
    const known = facts.get(part);
    const empty =
      content.length === 0 ||
      (part === 'word/comments.xml' && known?.defines.get('comment')?.size === 0) ||
      (ownerOf(part) !== undefined && known?.leads.length === 0);
    return empty ? [{ part, message: 'Unexpected part without content.' }] : [];
  });
