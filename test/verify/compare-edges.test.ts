import { describe, expect, test } from 'vitest';
import { compareEdges } from '../../src/verify/compare-edges.ts';
import type { PageKind } from '../../src/verify/page-edges.ts';
import type { WordLine, WordSection } from '../../src/verify/word-review.ts';

const lines = (...texts: string[]): WordLine[] => texts.map((text) => ({ section: 'Header', text }));

/** A section whose pages of each kind have these headers, and no footer. */
function section(header: Partial<Record<PageKind, WordLine[]>>): WordSection {
  const empty = { default: [], first: [], even: [] };
  const kinds = (['default', 'first', 'even'] as const).filter((kind) => header[kind] !== undefined);
  return { kinds, edges: { Header: { ...empty, ...header }, Footer: empty } };
}

const title = section({ default: lines('Strategist') });
const empty = section({ default: [] });
const all = () => true;

describe('a line of a header', () => {
  test.each<[string, WordSection[], WordSection[], string[]]>([
    ['that is in all sections', [title, title], [title, title], []],
    ['that is gone from all', [title, title], [empty, empty], ['Header']],
    ['that is gone from one of them', [title, title], [title, empty], ['Header, section 2']],
    [
      'that is gone from two of three',
      [title, title, title],
      [empty, title, empty],
      ['Header, section 1', 'Header, section 3'],
    ],
    [
      'that a first page no longer shows',
      [title],
      [section({ default: lines('Strategist'), first: [] })],
      ['First page header'],
    ],
    [
      'that only the first page still shows',
      [title, title],
      [section({ default: [], first: lines('Strategist') }), title],
      ['Header on other pages, section 1'],
    ],
    [
      'that even pages of one section no longer show',
      [title, title],
      [title, section({ default: lines('Strategist'), even: [] })],
      ['Even page header, section 2'],
    ],
    ['that a new section has too', [title, title], [title, title, title], []],
    ['that a new section lacks', [title, title], [title, empty, title], ['Header, section 2']],
    ['in a file without sections', [title], [], []],
  ])('%s', (_, before, after, places) => {
    expect(compareEdges(before, after, all)).toEqual(
      places.map((place) => ({ section: place, before: 'Strategist', after: null })),
    );
  });

  test('is not compared where it does not count', () => {
    expect(compareEdges([title], [empty], (_, { text }) => text !== 'Strategist')).toEqual([]);
  });

  test('that was typed into one section is told there', () => {
    expect(
      compareEdges([title, title], [title, section({ default: lines('Strategist', 'Copy') })], all),
    ).toEqual([{ section: 'Header, section 2', before: null, after: 'Copy' }]);
  });
});
