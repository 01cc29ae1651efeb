import type { Range } from '../diagnostics/diagnostic.ts';

/** Something in double braces: `{{#each duties}}`. Comments and braces that are never closed are found too. */
interface Braces {
  readonly text: string;
  readonly start: number;
  readonly isClosed: boolean;
}

/** Blocks that a template may use. */
const blocks = ['each', 'if', 'unless', 'with'];

/** What is wrong with a template that cannot be read, in plain words. */
export interface SyntaxTrouble {
  readonly range: Range;
  readonly message: string;
  readonly fix: string;
}

/** Says what is wrong where a template cannot be read: it goes through its braces as a person would. */
export function explainTemplateSyntax(source: string): SyntaxTrouble {
  const open: { name: string; braces: Braces }[] = [];
  for (const braces of findBraces(source)) {
    const at = (message: string, fix: string): SyntaxTrouble => ({
      range: rangeAt(source, braces.start, braces.start + braces.text.length),
      message,
      fix,
    });
    if (!braces.isClosed) return at('Unexpected `{{` without `}}`, expected both.', 'Close it with "}}".');
    const inside = braces.text.replace(/^\{\{+~?|~?\}+$/g, '').trim();
    if (inside.startsWith('!')) continue;
    if (inside === '')
      return at('Unexpected empty `{{}}`, expected a field such as {{position.title}}.', 'Delete it.');
    const [, sign = '', name = ''] = /^([#/^]?)\s*([^\s}]*)/.exec(inside) ?? [];
    if (sign === '#' || (sign === '^' && name !== '')) {
      if (!blocks.includes(name)) {
        return at(
          `Unexpected block \`${name}\`, expected one of ${blocks.join(', ')}.`,
          'Write {{#if field}} … {{/if}} or {{#each list}} … {{/each}}.',
        );
      }
      open.push({ name, braces });
    } else if (sign === '/') {
      const last = open.pop();
      if (last?.name === name) continue;
      return last === undefined
        ? at(
            `Unexpected {{/${name}}}, expected {{#${name} …}} before it.`,
            'Delete it, or open the block above.',
          )
        : at(
            `Unexpected {{/${name}}}, expected {{/${last.name}}} first.`,
            'Close blocks in the reverse order of opening them.',
          );
    } else if ((inside === 'else' || inside === '^' || inside.startsWith('else ')) && open.length === 0) {
      return at(
        'Unexpected {{else}} outside of a block, expected it in {{#if …}}.',
        'Delete it, or open the block above.',
      );
    } else if (!/^(?:>\s*[\w/-]+(?:\s|$)|&?\s*(?:@|\.\.\/)*[\w.@/-]+$|else)/.test(inside)) {
      return at(
        `Unexpected ${braces.text}, expected a field such as {{position.title}} or a part such as {{> parts/prose this}}.`,
        'Check the signs between the braces: letters, digits and dots.',
      );
    }
  }
  const last = open.at(-1);
  const { start, text } = last?.braces ?? { start: 0, text: '' };
  return last === undefined
    ? {
        range: rangeAt(source, 0, 0),
        message: 'Unexpected braces, expected fields, blocks and parts only.',
        fix: 'Compare it with the original: cxpd templates eject --print NAME.',
      }
    : {
        range: rangeAt(source, start, start + text.length),
        message: `Unexpected end of the template, expected {{/${last.name}}} for this {{#${last.name} …}}.`,
        fix: `Write {{/${last.name}}} where the block ends.`,
      };
}

/** Everything in double braces, in order. */
export function* findBraces(source: string): Generator<Braces> {
  let at = 0;
  for (;;) {
    const start = source.indexOf('{{', at);
    if (start < 0) return;
    const isLong = /^\{\{~?!--/.test(source.slice(start, start + 6));
    const closing = isLong ? source.indexOf('--', start + 6) : start;
    const end = closing < 0 ? -1 : source.indexOf('}}', closing);
    if (end < 0) {
      yield { text: source.slice(start, start + 2), start, isClosed: false };
      return;
    }
    at = end + (source[end + 2] === '}' ? 3 : 2);
    yield { text: source.slice(start, at), start, isClosed: true };
  }
}

/** The lines and columns of a stretch of a template. */
export function rangeAt(source: string, start: number, end: number): Range {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function positionAt(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
