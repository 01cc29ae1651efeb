import { describe, expect, it } from 'vitest';
import type { Block, Change, Inline } from '../../src/markup/blocks.ts';
import { trackLanguage } from '../../src/review/track-language.ts';
import { documentOf } from '../document-samples.ts';

const libraries = [{ id: 'lib', version: '1', title: 'Library of texts' }];
const blocksOf = (html: string) => documentOf(`<h1>t</h1>${html}`).blocks.slice(1);

/** Both documents in one: `+` before what is inserted and `-` before what is deleted, with the first word of its author. */
function both(before: string, after: string): string[] {
  return trackLanguage(blocksOf(before), blocksOf(after), libraries).flatMap(linesOf);
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [`${markOf(block.change)}${block.content.map(inlineOf).join('')}`];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(linesOf).map((line) => `• ${line}`));
    case 'table':
      return block.rows.map(
        (row) =>
          `${markOf(row.change)}${row.cells.map((cell) => cell.blocks.flatMap(linesOf).join(' / ')).join(' | ')}`,
      );
    case 'signature':
      return [`${markOf(block.change)}${block.title}`];
    default:
      return block.blocks.flatMap(linesOf);
  }
}

function inlineOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  if (!('content' in inline)) return '';
  const text = inline.content.map(inlineOf).join('');
  return inline.type === 'span' && inline.change !== undefined ? `{${markOf(inline.change)}${text}}` : text;
}

function markOf(change: Change | undefined): string {
  if (change === undefined) return '';
  return `${change.kind === 'inserted' ? '+' : '-'}${change.author.replace(/ \(Library of texts\)$/, '')}: `;
}

describe('trackLanguage', () => {
  it('marks texts of a library with their id, and what stands around them with the library alone', () => {
    const after =
      '<p>own</p><h2>New</h2><p data-origin="lib:A-1">one</p><p data-origin="lib:A-2">two</p><p>end</p>';
    expect(both('<p>own</p><p>end</p>', after)).toEqual([
      'own',
      '+lib: New',
      '+lib A-1: one',
      '+lib A-2: two',
      'end',
    ]);
  });

  it('says where the draft gives other words, and passes over origins that no library has', () => {
    const after = '<p data-origin="lib:A-1 reworded">one</p><p data-origin="set:SE-1">two</p>';
    expect(both('', after)).toEqual(['+lib A-1, reworded in the draft: one', '+lib: two']);
  });

  it('marks items by themselves, also beside own ones', () => {
    expect(both('<ul><li>a</li></ul>', '<ul><li>a</li><li data-origin="lib:A-1">b</li></ul>')).toEqual([
      '• a',
      '• +lib A-1: b',
    ]);
  });

  it('marks what is new within an item that stays', () => {
    const item = (texts: string) => `<ul><li>Duty 1<p>Shared words: ${texts}.</p></li></ul>`;
    expect(both(item('a'), item('a, b'))).toEqual(['• Duty 1', '• Shared words: a{+lib: , b}.']);
  });

  it('marks the words that differ in a paragraph, those that go too', () => {
    expect(both('<p>No shared words.</p>', '<p>Shared words: a.</p>')).toEqual([
      '{-lib: No}{+lib: Shared} {-lib: shared }words{+lib: : a}.',
    ]);
  });

  it('marks a text within a heading, with the space before it', () => {
    const after = '<h3>Goal 2. <span data-origin="lib:A-1">Title</span></h3>';
    expect(both('<h3>Goal 2.</h3>', after)).toEqual(['Goal 2.{+lib A-1:  Title}']);
  });

  it('never mixes a text of a library with what stood in its place', () => {
    expect(both('<p>None stated.</p>', '<p data-origin="lib:A-1">One text.</p>')).toEqual([
      '+lib A-1: One text.',
      '-lib: None stated.',
    ]);
  });

  it('marks rows and cells of a table', () => {
    const table = (rows: string) =>
      `<table><caption>c</caption><thead><tr><th>h</th><th>i</th></tr></thead>${rows}</table>`;
    const before = table('<tr><th>1</th><td></td></tr><tr><th>2</th><td>own</td></tr>');
    const after = table(
      '<tr><th>1</th><td data-origin="lib:A-1">one</td></tr><tr><th>2</th><td>own</td></tr><tr><th>3</th><td data-origin="lib:A-2">two</td></tr>',
    );
    expect(both(before, after)).toEqual(['1 | {+lib A-1: one}', '2 | own', '+lib A-2: 3 | two']);
  });

  it('marks a table that is new as a whole, its caption too', () => {
    const table =
      '<table data-origin="lib:A-1"><caption>c</caption><thead><tr><th>h</th></tr></thead><tr><td>x</td></tr></table>';
    const [made] = trackLanguage([], blocksOf(table), libraries);
    expect(made).toMatchObject({
      change: { kind: 'inserted', author: 'lib A-1 (Library of texts)' },
      header: { change: { kind: 'inserted' } },
      rows: [{ change: { kind: 'inserted' } }],
    });
  });

  it('leaves a document as it is that has no such text', () => {
    const html = '<h2>a</h2><ul><li>b</li></ul><div class="keep"><p>c</p></div>';
    expect(trackLanguage(blocksOf(html), blocksOf(html), libraries)).toEqual(blocksOf(html));
  });

  it('names all libraries for what stands around texts of several, and cuts long titles', () => {
    const others = [...libraries, { id: 'other', version: '2', title: 'x'.repeat(100) }];
    const html = '<h2>New</h2><p data-origin="lib:A-1">a</p><p data-origin="other:A-1">b</p>';
    const authors = trackLanguage([], blocksOf(html), others).map((block) =>
      'change' in block ? block.change?.author : undefined,
    );
    expect(authors).toEqual([
      'lib and other',
      'lib A-1 (Library of texts)',
      `other A-1 (${'x'.repeat(60)}…)`,
    ]);
  });
});
