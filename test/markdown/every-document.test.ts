import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { bare, linesOf } from '../document-lines.ts';
import { everyDocument } from '../every-document.ts';

/** Text without the marks and escapes of Markdown. */
function unmarked(markdown: string): string {
  const lines = markdown
    .replace(/^(?:> ?)?(?: *(?:- |\* |\d+[.)] |#{1,4} ))?/gm, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/g, '$1');
  return bare(lines.replace(/\\([!-/:-@[-`{-~\n])|[*|]/g, (_, sign?: string) => sign ?? ''));
}

const documents = everyDocument().map(({ name, model }) => [name, model] as const);

describe('a document in Markdown', () => {
  it.each(documents)('%s has the headings of its blocks', (_, model) => {
    const body = renderMarkdown(model).replace(/^---\n.*?\n---\n/s, '');
    const found = [...body.matchAll(/^(#{1,6}) .*$/gm)].map(
      ([line, signs = '']) => `h${signs.length} ${unmarked(line)}`,
    );
    // The site prints the title of a page with front matter.
    const expected = linesOf(model.blocks).filter(
      ({ tag }) => /^h\d/.test(tag) && !(tag === 'h1' && model.frontMatter !== undefined),
    );
    expect(found).toEqual(expected.map(({ tag, text }) => `${tag} ${text}`));
  });

  it.each(documents)('%s has as many cells in each row of a table as in its header', (_, model) => {
    const tables = renderMarkdown(model).match(/(?:^\|.*\n)+/gm) ?? [];
    for (const table of tables) {
      const [header = [], rule = [], ...rows] = table
        .trimEnd()
        .split('\n')
        .map((row) => row.split(/(?<!\\)\|/).slice(1, -1));
      expect(rule.every((cell) => /^ ---:? $/.test(cell))).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set([header, rule, ...rows].map(({ length }) => length)).size).toBe(1);
    }
  });

  it.each(documents)('%s says everything in the order of its blocks', (_, model) => {
    const said = unmarked(renderMarkdown(model));
    let at = 0;
    for (const { tag, text } of linesOf(model.blocks)) {
      if (tag === 'h1' && model.frontMatter !== undefined) continue;
      const found = said.indexOf(unmarked(text), at);
      if (found < 0) expect.fail(`${text} is missing after ${said.slice(at - 80, at)}`);
      at = found + unmarked(text).length;
    }
  });
});
