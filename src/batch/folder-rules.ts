import type { FolderRule } from './folder-rule.ts';
import { nearCopy } from './rules/near-copy.ts';
import { numberUnique } from './rules/number-unique.ts';
import { sameTitleDifferentText } from './rules/same-title-different-text.ts';

/** Every rule about a folder of drafts. */
export const folderRules: readonly FolderRule[] = [numberUnique, nearCopy, sameTitleDifferentText];
