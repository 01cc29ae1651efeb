import type { PackageCheck } from '../package-check.ts';
import { parseRelationships } from '../relationships.ts';
import { ownerOf } from '../word-package.ts';

/** No part is empty: Google Drive refuses to show a file with comments but no comment. */
export const checkEmptyParts: PackageCheck['check'] = (parts) =>
  [...parts].flatMap(([part, content]) => {
    const empty =
      content.length === 0 ||
      (typeof content === 'string' &&
        ((part === 'word/comments.xml' && !content.includes('<w:comment ')) ||
          (ownerOf(part) !== undefined && parseRelationships(content).length === 0)));
    return empty ? [{ part, message: 'Unexpected part without content.' }] : [];
  });
