import { tagPieces } from './tag-pieces.ts';

/** A tag that opens or closes an element. */
export interface Tag {
  readonly kind: 'tag';
  readonly name: string;
  readonly closes: boolean;
  readonly start: number;
  readonly end: number;
}

/** A block with what it writes, and what it writes otherwise. */
export interface Block {
  readonly kind: 'block';
  readonly name: string;
  /** The field that it asks for. `{{^if field}}` is read as `{{#unless field}}`. */
  readonly field: string;
  readonly inside: TagNode[];
  readonly otherwise: TagNode[];
}

/** A part that is included, with the field that it prints. */
export interface Part {
  readonly kind: 'part';
  readonly name: string;
  /** Undefined for a part that prints what stands around it, `=` for one that gets named texts. */
  readonly field: string | undefined;
  readonly start: number;
}

/** What of a template decides whether elements are closed. */
export type TagNode = Tag | Block | Part;

/** The tags of a template within its blocks; null where blocks begin or end within a tag, so that nothing can be told. */
export function tagTree(source: string): TagNode[] | null {
  const top: TagNode[] = [];
  let nodes = top;
  const open: { block: Block; around: TagNode[]; isElse: boolean }[] = [];
  const begin = (name: string, field: string, isElse: boolean): void => {
    const block: Block = { kind: 'block', name, field, inside: [], otherwise: [] };
    nodes.push(block);
    open.push({ block, around: nodes, isElse });
    nodes = block.inside;
  };
  for (const piece of tagPieces(source)) {
    if (piece.kind === 'tag') {
      const { name, does, start, end } = piece;
      if (does !== 'both') nodes.push({ kind: 'tag', name, closes: does === 'close', start, end });
      continue;
    }
    const [sign = '', name = '', field = ''] =
      /^\{\{~?\s*([#^/>]|else\b)\s*([\w@./-]*)\s*([\w@./-]*)/.exec(piece.text)?.slice(1) ?? [];
    if (piece.kind === 'part') {
      const prints = field === '' ? undefined : field;
      nodes.push({ kind: 'part', name, field: piece.text.includes('=') ? '=' : prints, start: piece.start });
    } else if (sign === '#') begin(name, field, false);
    else if (sign === '^' && name !== '') begin(name === 'unless' ? 'if' : 'unless', field, false);
    else if (sign === '/') {
      let last = open.pop();
      if (last === undefined) return null;
      nodes = last.around;
      while (last.isElse) {
        last = open.pop();
        if (last === undefined) return null;
        nodes = last.around;
      }
    } else {
      const block = open.at(-1)?.block;
      if (block === undefined) return null;
      nodes = block.otherwise;
      if (name !== '') begin(name, field, true);
    }
  }
  return open.length === 0 ? top : null;
}
