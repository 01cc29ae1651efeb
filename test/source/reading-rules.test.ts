import { describe, expect, it } from 'vitest';
import { readingRules } from '../../src/source/reading-rules.ts';
import { found } from './found.ts';

/** Rules that need more than the text of a file to be found. */
const foundLater = new Set([
  ...['not-a-draft', 'encoding', 'too-large', 'prose-map', 'unknown-key', 'missing-key', 'wrong-type'],
]);

describe('readingRules', () => {
  it('lists every rule about reading once', () => {
    expect(readingRules.map((rule) => rule.id).sort()).toEqual([
      'control-character',
      'encoding',
      'missing-key',
      'not-a-draft',
      'prose-cut',
      'prose-map',
      'too-deep',
      'too-large',
      'typographic-code',
      'unknown-key',
      'wrong-type',
      'yaml-alias',
      'yaml-documents',
      'yaml-duplicate-key',
      'yaml-syntax',
      'yaml-tag',
    ]);
  });

  it.each(readingRules)('$id has a good example without findings', ({ good }) => {
    expect(found(good)).toEqual([]);
  });

  it.each(readingRules)('$id has a bad example that breaks it and nothing else', ({ id, bad }) => {
    const rules = found(bad).map((finding) => finding.split(' ')[0]);
    expect(rules).toEqual(foundLater.has(id) ? [] : [id]);
  });
});
