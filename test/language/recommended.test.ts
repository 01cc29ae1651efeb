import { describe, expect, test } from 'vitest';
import { recommended } from '#builtin/recommended';
import { builtin } from '../../src/builtin.ts';
import { isLanguageSection } from '../../src/language/add-language.ts';

describe.each(recommended)('the choice of $library', ({ library: id, version, kinds, leftOut }) => {
  const library = builtin.libraries.find((one) => one.library === id);
  const texts = (library?.texts ?? []).filter((text) => isLanguageSection(text.section));
  const chosen = kinds.flatMap((kind) => kind.texts.map((text) => text.id));

  test('was made from the library as it is', () => {
    expect(library?.version).toBe(version);
  });

  test('decides on every text of the sections, one way or the other', () => {
    const left = leftOut.map((text) => text.id);
    expect([...new Set([...chosen, ...left])].sort()).toEqual(texts.map((text) => text.id).sort());
    expect(left.filter((one) => chosen.includes(one))).toEqual([]);
  });

  test('takes no text twice, and ends with a kind for all others', () => {
    for (const kind of kinds) {
      const ids = kind.texts.map((text) => text.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(kinds.map((kind) => kind.signs === undefined)).toEqual(
      kinds.map((_, index) => index === kinds.length - 1),
    );
  });

  test('avoids texts about the person or about appraisal where the section has others', () => {
    const troubled =
      /personal characteristic|Describes the person|experience requirement|performance is appraised/;
    for (const text of texts) {
      const others = texts.filter((one) => one.section === text.section && one.id !== text.id);
      if (others.length === 0 || !(text.notes ?? []).some((note) => troubled.test(note.note))) continue;
      expect(chosen).not.toContain(text.id);
    }
  });
});
