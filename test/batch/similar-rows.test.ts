import { expect, test } from 'vitest';
import { type Rows, similarRows } from '../../src/batch/similar-rows.ts';
import { hashWord, sketch, sketchSize } from '../../src/text/sketch.ts';

/** Random numbers from a seed (Mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function wordsOf(next: () => number, count: number): string[] {
  return Array.from({ length: count }, () => `w${Math.floor(next() * 5000)}`);
}

/** A copy of a text in which every word is another one with a chance. */
function changed(words: readonly string[], chance: number, next: () => number): string[] {
  return words.map((word) => (next() < chance ? `x${Math.floor(next() * 5000)}` : word));
}

function phrases(words: readonly string[]): Set<string> {
  return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(' ')));
}

function sketchOf(words: readonly string[], fewest: number): Uint16Array | null {
  const hashes = words.map((word) => hashWord(word));
  return sketch(hashes, fewest);
}

function shareOf(one: readonly string[], other: readonly string[]): number {
  const [left, right] = [phrases(one), phrases(other)];
  const both = [...left].filter((phrase) => right.has(phrase)).length;
  return both / (left.size + right.size - both);
}

function rowsOf(texts: readonly (readonly string[])[], kinds: readonly number[]): Rows {
  const values = new Uint16Array(texts.length * sketchSize);
  for (const [index, words] of texts.entries()) values.set(sketchOf(words, 3) ?? [], index * sketchSize);
  return { values, kinds: [...kinds], width: sketchSize };
}

test('the likeness of two sketches is close to the share of phrases that two texts have in common', () => {
  const next = random(1);
  for (let round = 0; round < 40; round++) {
    const text = wordsOf(next, 300);
    const copy = changed(text, round / 200, next);
    const exact = shareOf(text, copy);
    const [found] = similarRows(rowsOf([text, copy], [0, 1]), 0.3);
    if (exact > 0.5) expect(Math.abs((found?.likeness ?? 0) - exact), `round ${round}`).toBeLessThan(0.15);
    if (exact === 1) expect(found?.likeness).toBe(1);
  }
});

test('among many texts every near copy is found, with its original, and nothing else', () => {
  const next = random(2);
  const texts = Array.from({ length: 400 }, () => wordsOf(next, 200));
  const copies = new Map<number, number>();
  for (let index = 0; index < 40; index++) {
    copies.set(texts.length, index * 7);
    texts.push(changed(texts[index * 7] ?? [], 0.01, next));
  }
  const kinds = texts.map((_, index) => index);
  const found = new Map([...similarRows(rowsOf(texts, kinds), 0.6)].map(({ row, other }) => [row, other]));
  expect(found).toEqual(copies);
});

test('rows of one kind are never compared, however many there are', () => {
  const text = wordsOf(random(3), 100);
  const many = Array.from({ length: 1000 }, () => text);
  expect([
    ...similarRows(
      rowsOf(
        many,
        many.map(() => 0),
      ),
      0.8,
    ),
  ]).toEqual([]);
  const kinds = many.map((_, index) => (index === 999 ? 1 : 0));
  expect([...similarRows(rowsOf(many, kinds), 0.8)]).toEqual([{ row: 999, other: 0, likeness: 1 }]);
});

test('a thousand copies of a thousand kinds are each told of an early one', () => {
  const text = wordsOf(random(4), 100);
  const many = Array.from({ length: 1000 }, () => text);
  const found = [
    ...similarRows(
      rowsOf(
        many,
        many.map((_, index) => index),
      ),
      0.8,
    ),
  ];
  expect(found).toHaveLength(999);
  expect(Math.max(...found.map(({ other }) => other))).toBe(0);
});

test('a text that is too short has no sketch', () => {
  expect(sketchOf(['a', 'b', 'c'], 4)).toBeNull();
  expect(sketchOf(['a', 'b'], 0)).toBeNull();
  expect(sketchOf(['a', 'b', 'c', 'd'], 4)).not.toBeNull();
});
