import type { Range } from '../diagnostics/diagnostic.ts';
import { findBraces, rangeAt } from './explain-template-syntax.ts';

/** A mistake in the elements of a template. */
export interface TagFinding {
  readonly range: Range;
  readonly message: string;
  readonly fix?: string;
}

/** A tag, a comment, or braces that begin, divide or end a block. */
const pieces = /<!--.*?-->|<(\/?)([a-zA-Z][\w-]*)[^<>]*?(\/?)>|\uffff/gs;

/**
 * Looks at the elements of a template without filling it, so that branches that no draft takes are looked at too: those
 * whose names are not among the known ones, and those that close one another in the wrong order between two braces of
 * blocks. What an element may stand in shows only when the template is filled.
 */
export function checkTags(source: string, known: ReadonlySet<string>): TagFinding[] {
  const found: TagFinding[] = [];
  let open: string[] = [];
  for (const { 0: text, 1: slash, 2: name, 3: end, index } of withoutFields(source).matchAll(pieces)) {
    if (text === '\uffff') open = [];
    if (name === undefined) continue;
    const range = rangeAt(source, index, index + text.length);
    const last = open.at(-1);
    if (!known.has(name)) {
      const message = `Unexpected element \`<${name}>\`, expected one that documents are made of.`;
      if (slash === '') found.push({ range, message, fix: 'docs/document-markup.md lists them.' });
    } else if (slash === '' && end === '') open.push(name);
    else if (slash === '/' && last !== undefined && open.pop() !== name) {
      found.push({
        range,
        message: `Unexpected \`</${name}>\`, expected \`</${last}>\` first.`,
        fix: 'Close elements in the reverse order of opening them.',
      });
      open = [];
    }
  }
  return found;
}

/** A template with signs of the same length in place of braces; those of a block begin with U+FFFF. */
function withoutFields(source: string): string {
  let plain = '';
  let at = 0;
  for (const { start, text } of findBraces(source)) {
    const isBlock = /^\{\{~?(?:[#^/]|else\b)/.test(text);
    plain += source.slice(at, start) + (isBlock ? '\uffff' : ' ') + ' '.repeat(text.length - 1);
    at = start + text.length;
  }
  return plain + source.slice(at);
}
