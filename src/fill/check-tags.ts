import type { Range } from '../diagnostics/diagnostic.ts';
import { rangeAt } from './explain-template-syntax.ts';
import { tagPieces } from './tag-pieces.ts';

/** A mistake in the elements of a template. */
export interface TagFinding {
  readonly range: Range;
  readonly message: string;
  readonly fix?: string;
}

/**
 * Looks at the elements of a template without filling it, so that branches that no draft takes are looked at too: those
 * whose names are not among the known ones, and those that close one another in the wrong order between two braces of
 * blocks. What an element may stand in shows only when the template is filled.
 */
export function checkTags(source: string, known: ReadonlySet<string>): TagFinding[] {
  const found: TagFinding[] = [];
  let open: string[] = [];
  for (const piece of tagPieces(source)) {
    if (piece.kind !== 'tag') {
      open = [];
      continue;
    }
    const { name, does, start, end } = piece;
    const range = (): Range => rangeAt(source, start, end);
    const last = open.at(-1);
    if (!known.has(name)) {
      const message = `Unexpected element \`<${name}>\`, expected one that documents are made of.`;
      if (does !== 'close')
        found.push({ range: range(), message, fix: 'docs/document-markup.md lists them.' });
    } else if (does === 'open') open.push(name);
    else if (does === 'close' && last !== undefined && open.pop() !== name) {
      found.push({
        range: range(),
        message: `Unexpected \`</${name}>\`, expected \`</${last}>\` first.`,
        fix: 'Close elements in the reverse order of opening them.',
      });
      open = [];
    }
  }
  return found;
}
