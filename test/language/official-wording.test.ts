import { describe, expect, test } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import { mergeLanguage } from '../../src/language/merge-language.ts';
import type { MergedDraft } from '../../src/language/merged-draft.ts';
import { fills, wholeLibraryDraft } from './whole-library.ts';

const { libraries } = builtin;
const dhs = { agency: 'Department of Homeland Security', acronym: 'DHS' };

/** Every text that came from the library, levels of competencies included. */
function printed(merged: MergedDraft): string[] {
  return merged.texts.filter(({ origin }) => origin.kind === 'library').map(({ text }) => text);
}

/** Every official text, in the order in which a draft that takes all of them prints them. */
const official = libraries.flatMap(({ texts }) => {
  const of = (section: string) => texts.filter((one) => one.section === section);
  return [
    ...['introduction', 'duties', 'knowledge', 'guidelines', 'scopeAndEffect', 'contacts'].flatMap(
      (section) => of(section).map(({ text }) => text),
    ),
    ...of('competency').flatMap(({ text, levels = [] }) => [text, ...levels.map((level) => level.text)]),
    ...of('goal').flatMap(({ text, activities = [] }) => [text, ...activities.map((one) => one.text)]),
    ...of('ses').map(({ text }) => text),
  ];
});

describe('within DHS', () => {
  test('every text prints exactly as its source has it', () => {
    const merged = mergeLanguage(wholeLibraryDraft(dhs), libraries);
    expect(official).toHaveLength(72);
    expect(printed(merged)).toEqual(official);
    expect(merged.problems.map((problem) => [problem.kind, problem.path.join('.')])).toEqual([
      ['open-hole', 'cxLanguage.duties'],
    ]);
  });

  test('a filled hole changes that text alone', () => {
    const merged = mergeLanguage(wholeLibraryDraft(dhs, { 'MD-09': fills['MD-09'] ?? {} }), libraries);
    const changed = printed(merged).filter((text) => !official.includes(text));
    expect(changed).toEqual([
      'The incumbent will integrate levers that improve CX and trust in government into their work. Those may include: plain-language notices; shorter forms.',
    ]);
    expect(merged.problems).toEqual([]);
  });
});

describe.each([
  { agency: 'Department of Agriculture', acronym: 'USDA', customer: 'a USDA', wide: 'a Department-wide' },
  {
    agency: 'Social Security Administration',
    acronym: 'SSA',
    customer: 'an SSA',
    wide: 'an Administration-wide',
  },
  { agency: 'Environmental Protection Agency', acronym: 'EPA', customer: 'an EPA', wide: 'an Agency-wide' },
  { agency: 'Department of Labor', customer: 'a Department of Labor', wide: 'a Department-wide' },
  { agency: 'Amtrak', customer: 'an Amtrak', wide: 'an agency-wide' },
])('within $agency', ({ customer, wide, ...organization }) => {
  const merged = mergeLanguage(wholeLibraryDraft(organization, fills), libraries);
  const text = printed(merged).join('\n');

  test('no text names DHS, and no hole is open', () => {
    expect(text).not.toMatch(/\bdhs\b|homeland/i);
    expect(merged.problems).toEqual([]);
  });

  test('texts that do not name DHS print as their source has them', () => {
    const untouched = official.filter((one) => !/DHS|dhs\.gov|the Department|…:/.test(one));
    expect(printed(merged)).toEqual(expect.arrayContaining(untouched));
  });

  test('the names of the agency read as English', () => {
    expect(text).toContain(`who ${customer} customer is`);
    expect(text).toContain(`is ${wide} priority`);
    expect(text).not.toMatch(/\b(?:the|a|an) (?:the|a|an)\b|['’]s the\b/i);
  });
});

test('outside DHS the page, the hub and the community of DHS have to be replaced', () => {
  const merged = mergeLanguage(
    wholeLibraryDraft({ agency: 'Department of Agriculture', acronym: 'USDA' }),
    libraries,
  );
  expect(
    merged.problems.map((one) => (one.kind === 'open-hole' ? `${one.id} ${one.hole}` : one.kind)),
  ).toEqual(['MD-09 levers', 'PG-1.2 cxPage', 'PG-1.3 learningHub', 'PG-1.4 community']);
});
